import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { placed } from "../../paint/marks.ts";
import type { Svg } from "../../paint/svg.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";
import { swirlOfStars } from "./swirl-of-stars.ts";

export const buildEffect: GiftEffect = { behind: sunburst, before: toolsInTheAir };

function toolsInTheAir(svg: Svg, random: Random, at: EffectPlace): string {
  const tools = ["hammer", "gear", "wrench", "nut-and-bolt", "screwdriver", "gear", "ladder"];
  return (
    tools
      .map((name, index) => {
        const [x, y] = around(
          at,
          Math.PI + 0.15 + (index / (tools.length - 1)) * (Math.PI - 0.3),
          110,
        );
        return placed(icon(svg, name, 118, { calm: 0.05 }), x, y, 1, between(random, -30, 30));
      })
      .join("") + swirlOfStars(random, at)
  );
}
