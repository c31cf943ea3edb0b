import { tone } from "../../paint/colour.ts";
import { boulder } from "../../scenery/moon-ground.ts";
import { vignette } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";

/** Dark boulders in the lower corners, in the colour of the ground. */
export function moonFrame(
  { svg, random, add, veil }: Composition,
  rock: string,
  dust: string,
  shade = "#0a0528",
): void {
  const look = { top: rock, bottom: tone(rock, -0.2), dust };
  add(
    boulder(svg, random, 20, 2110, 270, 130, look),
    boulder(svg, random, 2080, 2120, 270, 150, look),
    boulder(svg, random, 1560, 2170, 220, 80, look),
  );
  veil(vignette(svg, shade, 0.5, 0.5, 0.55, 0.82));
}
