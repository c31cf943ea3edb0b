import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { dab } from "../../paint/brush.ts";
import { fill } from "../../paint/marks.ts";
import { blob } from "../../paint/shapes.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";

export const fastEffect: GiftEffect = {
  behind: (_svg, random, at) => speedStreaks(random, at),
  before: (_svg, random, at) => dustPuffs(random, at),
};

function speedStreaks(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 34; index++) {
    const length = between(random, 260, 620);
    path += dab(
      at.left - length * 0.4 + between(random, -60, 120),
      between(random, at.top + 60, at.bottom - 20),
      length,
      between(random, 6, 16),
      0.03,
      0.01,
    );
  }
  return fill(path, "#ffffff", 'opacity="0.6"');
}

function dustPuffs(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 9; index++) {
    const size = 66 - index * 5;
    path += blob(
      random,
      at.left - 20 - index * 62,
      at.bottom - 20 - between(random, 0, 40),
      size,
      size * 0.72,
      9,
      0.12,
    );
  }
  return fill(path, "#fff6e2", 'opacity="0.8"');
}
