import type { Box } from "../../../book/box.ts";
import type { Puppet } from "../../../book/character.ts";
import type { Random } from "../../../book/seeded-random.ts";
import type { SceneStage } from "../../../book/story.ts";
import type { Pose } from "../puppet/pose.ts";
import type { Actor } from "./actor.ts";
import type { Composition } from "./composition.ts";

export type Beat = SceneStage["beat"];

/** One picture of a world: paints everything, figures included, and says what it painted. */
export type Shot = (picture: Composition, cast: ShotCast) => ShotFacts;

/** Who is in the picture and what they do: all of it comes from the brief. */
export interface ShotCast {
  stage: SceneStage;
  ability: string;
  hero: Actor;
  /** In the pose and mood of the stage. */
  pose: Pose;
  friends: readonly { puppet: Puppet; description: string }[];
  /** Folk of this world for parties; never looks like the hero. */
  folk: readonly Puppet[];
  /** 0 for the first drawing; a redraw moves a little and makes the hero larger. */
  redraw: number;
}

export interface ShotFacts {
  textZone: Box & { tone: "light" | "dark" };
  /** "on a mossy path between tall trees" */
  place: string;
  /** "at dusk" */
  time: string;
  /** What else is told in the alt text: "The rope bridge is broken." */
  also: readonly string[];
  /** Three `#rrggbb`, most telling first. */
  colours: readonly [string, string, string];
}

export interface World {
  key: string;
  /** "the Enchanted Forest" */
  place: string;
  /** Tint and accent of the pages beside its pictures. */
  page: { tint: string; accent: string; ink: string };
  /** Species of its folk, for parties. */
  folk: readonly string[];
  shots: Readonly<Record<Beat, Shot>>;
  /** The look of the ground and corners of its pages. */
  pageCorner: "leaves" | "kelp" | "stars";
  /** A small creature for page corners: an icon. */
  critter: string;
  /** Something small that grows or lies there, for the foot of a page; stands on 0, 0. */
  sprig: (picture: Pick<Composition, "svg"> & { random: Random }, kind: number) => string;
}
