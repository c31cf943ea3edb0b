import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { dab } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, stipple } from "../../paint/marks.ts";
import type { Svg } from "../../paint/svg.ts";

/** A rock face inside an outline: layered brush marks and grain, lit from the upper left. */
export function rockFace(
  svg: Svg,
  random: Random,
  outline: string,
  box: { left: number; right: number; top: number; bottom: number },
  colour: string,
  slant = 1.45,
): string {
  let light = "";
  let dark = "";
  for (let index = 0; index < 170; index++) {
    const mark = dab(
      between(random, box.left, box.right),
      between(random, box.top, box.bottom),
      between(random, 40, 190),
      between(random, 5, 16),
      slant + between(random, -0.3, 0.3),
      0.04,
    );
    if (index % 2 === 1) light += mark;
    else dark += mark;
  }
  const grains = Array.from({ length: 520 }, (): Point => [
    between(random, box.left, box.right),
    between(random, box.top, box.bottom),
  ]);
  const body = svg.linear([
    [0, tone(colour, 0.07)],
    [0.5, colour],
    [1, tone(colour, -0.16)],
  ]);
  return (
    fill(outline, body) +
    group(
      fill(light, tone(colour, 0.1), 'opacity="0.45"') +
        fill(dark, tone(colour, -0.13), 'opacity="0.45"') +
        stipple(grains, tone(colour, 0.16), 4, 0.35),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}
