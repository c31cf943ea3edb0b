import { stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { around } from "./gift-effect.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";

export const strongEffect: GiftEffect = {
  behind: sunburst,
  before: (_svg, _random, at) => effortStrokes(at),
};

function effortStrokes(at: EffectPlace): string {
  let path = "";
  for (const angle of [-2.5, -2.2, -0.94, -0.64, 3, 0.14]) {
    const [fromX, fromY] = around(at, angle, 34);
    const [toX, toY] = around(at, angle, 120);
    path += `M${num(fromX)} ${num(fromY)}L${num(toX)} ${num(toY)}`;
  }
  return stroke(path, "#fff6d8", 14, 'opacity="0.95"');
}
