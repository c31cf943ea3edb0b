import type { Point } from "../../../../book/box.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import type { Svg } from "../../paint/svg.ts";

/** What the occasion adds to a picture: things on the ground, in the air, and over everything. */
export interface OccasionArt {
  ground: string;
  air: string;
  /** Falls in front of all; see-through. */
  over: string;
  says: string;
}

export interface OccasionPlace {
  /** Where the ground things stand: the main thing, and a small one that may overlap others. */
  main: Point;
  small: Point;
  /** y between which things hang or float. */
  top: number;
  bottom: number;
}

export type Occasion = (svg: Svg, random: Random, place: OccasionPlace) => OccasionArt;

export const nothing: OccasionArt = { ground: "", air: "", over: "", says: "" };
