import type { Random } from "../../../../book/seeded-random.ts";
import { placed } from "../../paint/marks.ts";
import type { Svg } from "../../paint/svg.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";

export const animalsEffect: GiftEffect = { behind: sunburst, before: smallCreatures };

function smallCreatures(svg: Svg, random: Random, at: EffectPlace): string {
  const { creatures } = at;
  const ground = Array.from({ length: 6 }, (_, index) =>
    placed(
      creatures.onGround(svg, random, index),
      230 + index * 205,
      at.bottom + 92 + (index % 2) * 18,
      1,
      0,
      index % 2 === 1,
    ),
  );
  const air = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = around(at, Math.PI + 0.2 + (index / 8) * (Math.PI - 0.4), 60 + (index % 3) * 50);
    return placed(creatures.inAir(svg, random, index), x, y);
  });
  return ground.join("") + air.join("");
}
