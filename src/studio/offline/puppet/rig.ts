import type { Puppet } from "../../../book/character.ts";
import type { Random } from "../../../book/seeded-random.ts";
import type { Svg } from "../paint/svg.ts";
import type { Pose } from "./pose.ts";

/**
 * A paper doll being drawn. Local space: feet at 0, 0, up is negative, about 400 units tall, the head two fifths of it.
 * Every part (species, outfit, accessory) is a function from the rig to SVG text.
 */
export interface Rig {
  svg: Svg;
  /** Seeded by the puppet, not by the scene: its wobble is the same in every picture. */
  random: Random;
  puppet: Puppet;
  species: Species;
  outfit: Outfit | null;
  pose: Pose;
  main: string;
  second: string;
  accent: string;
  hair: string;
  /** What the bare body is made of: skin, fur, scales. */
  hide: string;
  /** -1 looks left … 1 looks right. */
  turn: number;
  /** The same in units: how far the face has moved off the middle of the head. */
  faceX: number;
  /** The side the tail hangs on: away from where the hero looks. */
  tailSide: -1 | 1;
}

export type Part = (rig: Rig) => string;

/** Middle of the head. */
export const headY = -268;

export interface Species {
  name: string;
  /** Other words for it in free text; lower case, singular. */
  aliases: readonly string[];
  colours: { main: string; second?: string; accent: string; skin?: string; hair?: string };
  accessories: readonly string[];
  /** Path data of the head. */
  headShape: string;
  headDepth?: number;
  /** Path data of the body under the clothes. */
  bodyShape?: string;
  /** People: skin, shoes and hair instead of fur and paws. */
  person?: "yes";
  limbs?: {
    arm?: number;
    leg?: number;
    /** How much longer a raised arm is, so that the hand clears the head. */
    raised?: number;
    hand?: string;
    foot?: string;
    joints?: "balls";
  };
  /** Wings and tail, behind everything. */
  behind?: Part;
  /** On the bare body; without it a plain belly. */
  belly?: Part | "none";
  /** Behind the head: ears, horns, mane. */
  ears?: Part;
  /** On the face, under the eyes: mask, muzzle. */
  face?: Part;
  nose?: Part;
  eyes?: {
    y?: number;
    apart?: number;
    ink?: string;
    /** Big round eyes with whites. */
    whites?: "round";
    draw?: (rig: Rig, x: number, y: number, size: number) => string;
    /** Owls keep their eyes open when they laugh. */
    laughs?: "open";
  };
  brows?: "none";
  cheeks?: Part;
  mouth?: { y?: number; follows?: number; ink?: string; glows?: "yes"; draw?: Part };
  /** Over the mouth: a fang, whiskers. */
  whiskers?: Part;
  /** In front of the head: floppy ears, mane, horn. */
  front?: Part;
}

export interface Outfit {
  name: string;
  /** Words in free text that ask for it. */
  aliases: readonly string[];
  /** Colour of the body of the garment. */
  cloth: (rig: Rig) => string;
  sleeves: "long" | "short" | "armour" | "padded";
  sleeveColour?: (rig: Rig) => string;
  legs?: (rig: Rig) => string;
  feet?: (rig: Rig) => string;
  bodyShape?: string;
  behind?: Part;
  body?: Part;
  hat?: Part;
  /** A helmet that goes round the whole head. */
  helmet?: (rig: Rig, head: HeadParts) => HeadParts;
  lashes?: "long";
}

/** The head in three layers, back to front. */
export interface HeadParts {
  behind: string;
  face: string;
  front: string;
}

export interface Accessory {
  name: string;
  aliases: readonly string[];
  behind?: Part;
  /** Over the body, under the head. */
  front?: Part;
  onHead?: Part;
}
