import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { dab } from "../../paint/brush.ts";
import { fill } from "../../paint/marks.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";
import { swirlOfStars } from "./swirl-of-stars.ts";

export const flyEffect: GiftEffect = {
  behind: sunburst,
  before: (_svg, random, at) => windLines(random, at) + swirlOfStars(random, at),
};

function windLines(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 12; index++) {
    path += dab(
      at.left - between(random, 0, 260),
      between(random, at.y - 100, at.bottom + 60),
      between(random, 160, 360),
      7,
      -0.22,
      0.02,
    );
  }
  return fill(path, "#ffffff", 'opacity="0.6"');
}
