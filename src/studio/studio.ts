import type { AgeGroup } from "../book/age-group.ts";
import type { CharacterSheet, Look, Puppet, WeightedColour } from "../book/character.ts";
import type { Meaning } from "../book/meaning.ts";
import type { Cue } from "../book/narration.ts";
import type { Order, Pronouns } from "../book/order.ts";
import type { Picture, SceneBrief, SearchText, Verdict } from "../book/scene.ts";
import type { Story } from "../book/story.ts";

/**
 * Makes what a book is made of: words, pictures, voices. Five crafts, each of which may come from another provider.
 * Crafts give bytes back; the stages put them on the shelf. Every function may be cancelled by its signal.
 */
export interface Studio {
  /** Changes whenever the same brief would give other bytes: part of every step's key. */
  version: string;
  /** Free text → the worlds, species and plots this studio knows. Pure and quick. */
  understand(order: Order): Meaning;
  /** What it knows by itself. Free text is understood beyond it: as the nearest of these. */
  catalogue: Catalogue;
  designer: Designer;
  writer: Writer;
  illustrator: Illustrator;
  reviewer: Reviewer;
  narrator: Narrator;
}

export interface Catalogue {
  worlds: Known[];
  characters: Known[];
}

/** Something that an order may ask for in words. */
export interface Known {
  /** "forest" */
  key: string;
  /** For people: "the Enchanted Forest". */
  title: string;
  /** Words by which an order gets it: "jungle". */
  examples: string[];
}

export interface Designer {
  fromWords(request: SheetRequest, signal: AbortSignal): Promise<DesignedSheet>;
  /** `image`: PNG, re-encoded and upright, at most 1600 px. */
  fromPicture(
    request: SheetRequest,
    image: Uint8Array,
    signal: AbortSignal,
  ): Promise<DesignedSheet>;
  settle(request: SettleRequest, signal: AbortSignal): Promise<SettledLook>;
}

export interface SheetRequest {
  name: string;
  /** "a brave dragon" */
  description: string;
  ability: string;
  species: string;
  seed: string;
}

export interface DesignedSheet extends Omit<CharacterSheet, "figure" | "picture"> {
  figure:
    | { kind: "puppet"; puppet: Puppet }
    /** `image`: PNG with alpha (sticker) or the whole picture (framed). */
    | {
        kind: "sticker" | "framed";
        puppet: Puppet;
        image: Uint8Array;
        width: number;
        height: number;
      };
  /** WebP */
  picture: Uint8Array;
}

/** The hero as the crafts that draw need it: the image's bytes come along when it is not a puppet. */
export interface DrawableFigure {
  kind: "puppet" | "sticker" | "framed";
  puppet: Puppet;
  /** PNG; present for sticker and framed. */
  image?: Uint8Array;
  width?: number;
  height?: number;
}

export interface SettleRequest {
  figure: DrawableFigure;
  palette: readonly WeightedColour[];
  world: string;
  occasion: string | null;
  seed: string;
}

export interface SettledLook extends Omit<Look, "figure" | "views" | "pages"> {
  /** WebP */
  views: Uint8Array;
  /** JPEG, 2625 px square each. */
  pages: Record<keyof Look["pages"], Uint8Array>;
}

export interface Writer {
  story(request: StoryRequest, signal: AbortSignal): Promise<Story>;
  /** The book's title and the words beside each search scene. */
  search(request: SearchWordsRequest, signal: AbortSignal): Promise<SearchText>;
}

export interface StoryRequest {
  name: string;
  description: string;
  ability: string;
  ageGroup: AgeGroup;
  world: string;
  adventure: string;
  occasion: string | null;
  pronouns: Pronouns;
  companions: readonly string[];
  meaning: Omit<Meaning, "warnings" | "hero">;
  seed: string;
}

export interface SearchWordsRequest extends StoryRequest {
  scenes: number;
}

export interface Illustrator {
  draw(brief: SceneBrief, figure: DrawableFigure, signal: AbortSignal): Promise<DrawnPicture>;
}

export interface DrawnPicture extends Omit<
  Picture,
  "print" | "large" | "small" | "textPage" | "answerKey"
> {
  print: Uint8Array;
  large: Uint8Array;
  small: Uint8Array;
  textPage: Uint8Array | null;
  answerKey: Uint8Array | null;
}

export interface Reviewer {
  /** Measures one picture (its WebP of 1600 px) against the settled look. */
  review(request: ReviewRequest, signal: AbortSignal): Promise<Verdict>;
}

export interface ReviewRequest {
  image: Uint8Array;
  picture: Omit<Picture, "print" | "large" | "small" | "textPage" | "answerKey">;
  figure: DrawableFigure;
  palette: readonly WeightedColour[];
}

export interface Narrator {
  read(request: ReadRequest, signal: AbortSignal): Promise<SpokenPage>;
}

export interface ReadRequest {
  text: string;
  ageGroup: AgeGroup;
  /** 1 or more when somebody asked for another reading of the same text. */
  take?: number;
}

export interface SpokenPage {
  /** MP3, mono, -18 LUFS. */
  audio: Uint8Array;
  seconds: number;
  cues: readonly Cue[];
}

export type { Meaning, SearchText };
