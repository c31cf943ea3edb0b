import type { Puppet } from "../../../book/character.ts";
import type { Random } from "../../../book/seeded-random.ts";
import type { Svg } from "../paint/svg.ts";
import type { HiddenThing } from "./hidden-things.ts";
import type { Lane } from "./lanes.ts";
import type { Prop } from "./piece.ts";

/** The search scene of one world: what the place looks like and what stands about in it. */
export interface SearchTheme {
  /** A key of the studio's worlds. */
  world: string;
  /** "a busy fair in the forest" */
  place: string;
  /** Everything behind the first lane. */
  paintBackdrop(view: View): void;
  /** The ground of one lane with its path, over everything behind it. */
  drawGround(view: View, lane: Lane, next: Lane | undefined): string;
  /** Colours of the ground, far and near. */
  ground: readonly [far: string, near: string];
  /** Colour of the shadow under everybody, and of the evening air. */
  shadow: string;
  duskVeil: string;
  /** Sky, ground and festival colour, for the picture's three. */
  colours: Record<"day" | "dusk", readonly [string, string, string]>;
  /** What stands about besides people. */
  props: readonly PropKind[];
  /** What people carry, and what lies about to mislead older children: noto icons. */
  held: readonly string[];
  distractors: readonly string[];
  /** What may be hidden here whatever the order. */
  hides: readonly HiddenThing[];
  /** Clothes for the place. */
  dress?: (puppet: Puppet, random: Random) => Puppet;
  /** Floating over the crowd: bubbles, butterflies. */
  drawOver?(view: View): string;
}

export interface View {
  svg: Svg;
  random: Random;
  light: "day" | "dusk";
  /** The first and second scene of a book have other landmarks. */
  variant: 0 | 1;
  occasion: string | null;
}

export interface PropKind {
  /** How often, against the other kinds. */
  weight: number;
  /** From which to which lane: 0 far … 1 near. */
  lanes: readonly [from: number, to: number];
  kind: "prop" | "cover";
  /** Too tall to stand in front of everybody. */
  tall?: "yes";
  /** An occasion it does not suit. */
  notIn?: string;
  /** What it could be mistaken for when that is hidden: icon names and words of `confusables`. */
  shows: readonly string[];
  draw(view: View, allowed: (icon: string) => boolean): Prop;
}
