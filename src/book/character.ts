import type { Artifact } from "./artifact.ts";

export interface WeightedColour {
  /** `#rrggbb` */
  hex: string;
  /** Share of the figure, 0–1; the palette sums to 1. */
  weight: number;
}

/** How a drawn hero is put together: a species from the studio's list and its colours and clothes. */
export interface Puppet {
  species: string;
  /** Seeds freckles and wobble, so the hero is the same in every scene. */
  seed: string;
  main: string;
  second?: string;
  accent: string;
  skin?: string;
  hair?: string;
  hairStyle?: string;
  outfit?: string;
  accessories: readonly string[];
}

/** How the hero appears in pictures. */
export type Figure =
  | { kind: "puppet"; puppet: Puppet }
  /** Cut out of the picture that was sent; the image has an alpha channel and a white sticker border. */
  | { kind: "sticker"; image: Artifact; width: number; height: number; puppet: Puppet }
  /** Could not be cut out with confidence: the whole picture, shown in a frame. */
  | { kind: "framed"; image: Artifact; width: number; height: number; puppet: Puppet };

/** `character_extraction`: who the hero is, from words or from the picture that was sent. */
export interface CharacterSheet {
  name: string;
  /** "a brave dragon" */
  description: string;
  /** "dragon" */
  noun: string;
  /** "brave" */
  traits: readonly string[];
  ability: string;
  figure: Figure;
  palette: readonly WeightedColour[];
  source: "words" | "picture";
  /** 0–1: how sure the cut-out is; 1 for words. */
  confidence: number;
  /** The sheet as a picture (WebP). */
  picture: Artifact;
  /** Sentences for the parent: what could not be done as hoped. */
  warnings: readonly string[];
}

/** `enhancement`: the settled look that every scene is drawn from and checked against. */
export interface Look {
  figure: Figure;
  palette: readonly WeightedColour[];
  /** The model sheet: the hero in several poses and moods (WebP). */
  views: Artifact;
  /** Page art that does not depend on a scene: print JPEG, 2625 px square. */
  pages: { title: Artifact; plain: Artifact; meetTheHero: Artifact; end: Artifact };
}
