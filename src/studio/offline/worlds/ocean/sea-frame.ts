import { tone } from "../../paint/colour.ts";
import { brainCoral, fanCoral, tubeCoral } from "../../scenery/coral.ts";
import { kelp } from "../../scenery/kelp.ts";
import { vignette } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";

/** Big dark corals and kelp in the lower corners. `shift` darkens or lightens them for the hour. */
export function seaFrame(
  { svg, random, add, veil }: Composition,
  shift = 0,
  shade = "#08284f",
): void {
  const of = (colour: string) => tone(colour, shift);
  add(
    fanCoral(random, 20, 2170, 430, of("#b23a66")),
    fanCoral(random, 2090, 2170, 470, of("#6b3f9a")),
    kelp(150, 2180, 480, of("#1f6a72"), 1),
    kelp(1980, 2190, 450, of("#1f6470"), 2),
    brainCoral(svg, random, 330, 2180, 120, of("#d9745a")),
    tubeCoral(svg, random, 1800, 2190, 150, of("#c94f7f")),
  );
  veil(vignette(svg, shade, 0.36, 0.5, 0.42, 0.95));
}
