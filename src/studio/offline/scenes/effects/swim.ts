import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf } from "../../paint/brush.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { bubbleColumn } from "../../scenery/bubbles.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";

export const swimEffect: GiftEffect = {
  behind: (svg, random, at) =>
    sunburst(svg, random, at) +
    bubbleColumn(svg, random, at.left - 40, at.bottom, 22) +
    bubbleColumn(svg, random, at.right + 40, at.bottom, 22),
  before: (_svg, random, at) => splash(random, at),
};

function splash(random: Random, at: EffectPlace): string {
  let drops = "";
  for (let index = 0; index < 26; index++) {
    const [x, y] = around(at, Math.PI + (index / 25) * Math.PI, between(random, 20, 160));
    drops += leaf(x, y, between(random, 22, 44), 11, between(random, 1.2, 1.9));
  }
  const rings = [1, 1.35, 1.7]
    .map((size) =>
      ellipse(
        (at.left + at.right) / 2,
        at.bottom - 6,
        ((at.right - at.left) / 2) * size,
        30 * size,
      ),
    )
    .join("");
  return fill(drops, "#d9f6ff", 'opacity="0.9"') + stroke(rings, "#eefcff", 7, 'opacity="0.65"');
}
