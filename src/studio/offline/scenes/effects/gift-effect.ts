import type { Random } from "../../../../book/seeded-random.ts";
import type { Svg } from "../../paint/svg.ts";
import type { Staged } from "../stage-figures.ts";
import type { Creatures } from "./creatures/creatures.ts";

/** What the hero's gift looks like: light and air behind the hero, things in front. Both see-through or small. */
export interface GiftEffect {
  behind: (svg: Svg, random: Random, at: EffectPlace) => string;
  before: (svg: Svg, random: Random, at: EffectPlace) => string;
}

export interface EffectPlace extends Pick<Staged, "x" | "left" | "right" | "top" | "bottom"> {
  /** Middle of the hero. */
  y: number;
  /** Warm light of the scene. */
  light: string;
  /** Who lives here. */
  creatures: Creatures;
}

/** A point on the ellipse round the hero, `reach` units outside it. */
export function around(at: EffectPlace, angle: number, reach: number): [number, number] {
  const rx = (at.right - at.left) / 2 + reach;
  const ry = (at.bottom - at.top) / 2 + reach * 0.7;
  return [(at.left + at.right) / 2 + Math.cos(angle) * rx, at.y + Math.sin(angle) * ry];
}
