import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import type { Svg } from "../../paint/svg.ts";
import type { EffectPlace, GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";

export const singEffect: GiftEffect = { behind: sunburst, before: risingNotes };

function risingNotes(svg: Svg, random: Random, at: EffectPlace): string {
  let art = "";
  const wave = (side: number) =>
    `M${num(at.x + side * 120)} ${num(at.top + 190)}C${num(at.x + side * 330)} ${num(at.top + 40)} ${num(at.x + side * 360)} ${num(at.top + 260)} ${num(at.x + side * 620)} ${num(at.top + 60)}`;
  art += stroke(wave(1) + wave(-1), "#fffbe6", 8, 'opacity="0.7"');
  for (let index = 0; index < 9; index++) {
    const side = index % 2 === 0 ? 1 : -1;
    const share = index / 9;
    const x = at.x + side * (230 + share * 430);
    const y = at.top + 200 - share * 130 + between(random, -60, 60);
    const note = index % 3 === 0 ? "musical-notes" : "musical-note";
    art += placed(
      icon(svg, note, 92 - share * 20, { calm: 0, ambient: "#ffd964", amount: 0.5 }),
      x,
      y,
      1,
      between(random, -16, 16),
    );
  }
  return art;
}
