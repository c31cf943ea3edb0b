import type { Random } from "../../../../../book/seeded-random.ts";
import type { Svg } from "../../../paint/svg.ts";

/** The small creatures of a world, who come when the hero talks to animals. */
export interface Creatures {
  /** The one of that number, standing on 0, 0, about 120 units high. */
  onGround(svg: Svg, random: Random, number: number): string;
  /** The same in the air (or the water), centred on 0, 0, 50 to 90 units wide. */
  inAir(svg: Svg, random: Random, number: number): string;
}
