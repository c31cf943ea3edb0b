import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { fill } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { glow, rays } from "../../scenery/lights.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";

export const lightEffect: GiftEffect = {
  behind: (svg, random, at) =>
    glow(svg, at.x, at.y, 1050, "#ffe79a", 0.95) +
    glow(svg, at.x, at.y, 520, "#fffbe0", 0.85) +
    rays(svg, random, at.x, at.y, {
      count: 24,
      length: 1300,
      from: 0,
      to: 6.28,
      colour: "#fff3b8",
      strength: 0.42,
    }),
  before: floatingLights,
};

function floatingLights(svg: Svg, random: Random, at: EffectPlace): string {
  let art = "";
  for (let index = 0; index < 14; index++) {
    const [x, y] = around(at, (index / 14) * 6.28 + random() * 0.3, between(random, 50, 190));
    if (y > at.bottom) continue;
    art +=
      glow(svg, x, y, between(random, 60, 100), "#fff2a8", 0.9) +
      fill(ellipse(x, y, 12), "#fffef0");
  }
  return art;
}
