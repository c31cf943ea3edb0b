import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";
import { swirlOfStars } from "./swirl-of-stars.ts";

export const growEffect: GiftEffect = {
  behind: sunburst,
  before: (_svg, random, at) => suddenFlowers(random, at),
};

function suddenFlowers(random: Random, at: EffectPlace): string {
  let art = "";
  const colours = ["#ff8fa3", "#ffffff", "#ffd35c", "#b79bff", "#ff7d5c"];
  for (let index = 0; index < 30; index++) {
    const side = index % 2 === 0 ? -1 : 1;
    const edge = side < 0 ? at.left : at.right;
    const away = Math.floor(index / 2) * 36;
    const x = edge + side * (10 + away) + between(random, -20, 20);
    const height = Math.max(80, 250 - away * 0.4) * between(random, 0.7, 1.1);
    art += flower(
      random,
      x,
      at.bottom + between(random, -10, 40),
      height,
      colours[index % 5] ?? "#fff",
      "#4f9a52",
      flowerKinds[index % 3],
    );
  }
  return art + swirlOfStars(random, at);
}
