import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { sparkle, star } from "../../paint/brush.ts";
import { fill } from "../../paint/marks.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace } from "./gift-effect.ts";

export function swirlOfStars(random: Random, at: EffectPlace): string {
  let stars = "";
  let gleams = "";
  for (let index = 0; index < 30; index++) {
    const angle = Math.PI * 0.85 + (index / 30) * Math.PI * 2.1;
    const [x, y] = around(at, angle, 40 + (index % 5) * 34 + between(random, -10, 30));
    if (y > at.bottom - 10) continue;
    if (index % 3 === 0) stars += star(x, y, between(random, 16, 30));
    else gleams += sparkle(x, y, between(random, 10, 28));
  }
  return fill(stars, "#ffd964") + fill(gleams, "#fffdf0", 'opacity="0.95"');
}
