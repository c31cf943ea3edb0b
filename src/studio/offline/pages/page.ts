import type { Random } from "../../../book/seeded-random.ts";
import type { Svg } from "../paint/svg.ts";

/** A page being painted. */
export interface Page {
  svg: Svg;
  random: Random;
  /** The paper's colour. */
  paper: string;
  accent: string;
}
