import type { Random } from "../../../../book/seeded-random.ts";
import { fill } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";
import { swirlOfStars } from "./swirl-of-stars.ts";

export const hideEffect: GiftEffect = { behind: sunburst, before: shimmer };

function shimmer(svg: Svg, random: Random, at: EffectPlace): string {
  const middle = (at.left + at.right) / 2;
  const veil = svg.radial([
    [0, "#ffffff", 0],
    [0.72, "#e6f4ff", 0.12],
    [0.9, "#ffffff", 0.55],
    [1, "#ffffff", 0],
  ]);
  const ring = ellipse(middle, at.y, (at.right - at.left) / 2 + 90, (at.bottom - at.top) / 2 + 80);
  return fill(ring, veil) + swirlOfStars(random, at);
}
