import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { placed } from "../../paint/marks.ts";
import type { Svg } from "../../paint/svg.ts";
import { butterfly } from "../../scenery/small-fliers.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";

export const animalsEffect: GiftEffect = { behind: sunburst, before: smallCreatures };

function smallCreatures(svg: Svg, random: Random, at: EffectPlace): string {
  const ground = ["rabbit-face", "snail", "hatching-chick", "hedgehog", "turtle", "baby-chick"].map(
    (name, index) => {
      const x = 230 + index * 205;
      const y = at.bottom + 92 + (index % 2) * 18;
      return placed(
        icon(svg, name, 122, { stands: true, calm: 0.08 }),
        x,
        y,
        1,
        0,
        index % 2 === 1,
      );
    },
  );
  const air = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = around(at, Math.PI + 0.2 + (index / 8) * (Math.PI - 0.4), 60 + (index % 3) * 50);
    return butterfly(
      x,
      y,
      between(random, 26, 42),
      ["#ffb04a", "#ff8fc0", "#8fb8ff"][index % 3] ?? "#ffb04a",
      between(random, -30, 30),
    );
  });
  return ground.join("") + air.join("");
}
