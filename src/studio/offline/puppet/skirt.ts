import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import type { Rig } from "./rig.ts";
import { shaded } from "./shaded.ts";

/** A wide skirt with a scalloped hem and a belt. */
export function skirt(rig: Rig, colour: string, buckle?: string): string {
  return (
    shaded(
      rig.svg,
      "M-50 -128C-60 -96 -92 -66 -96 -44Q-70 -28 -48 -40Q-24 -26 0 -38Q24 -26 48 -40Q70 -28 96 -44C92 -66 60 -96 50 -128Z",
      colour,
      0.16,
    ) +
    stroke(
      "M-40 -44Q-30 -84 -20 -122M40 -44Q30 -84 20 -122M0 -40V-120",
      tone(colour, -0.09),
      4,
      'opacity="0.5"',
    ) +
    stroke("M-52 -126Q0 -112 52 -126", tone(colour, 0.15), 10) +
    (buckle ? fill("M-7 -119a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z", buckle) : "")
  );
}
