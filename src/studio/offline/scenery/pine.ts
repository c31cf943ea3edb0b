import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { lightness, tone } from "../paint/colour.ts";
import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";

/** A pine of five scalloped tiers that stands on x, y. `needles` adds brush marks for pines seen close. */
export function pine(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  height: number,
  colour: string,
  look: { snow?: string; needles?: "marked"; light?: string } = {},
): string {
  let art = fill(
    `M${num(x - height * 0.028)} ${num(y + 4)}L${num(x - height * 0.02)} ${num(y - height * 0.25)}H${num(x + height * 0.02)}L${num(x + height * 0.03)} ${num(y + 4)}Z`,
    tone("#6b4630", lightness(colour) - 0.5),
  );
  for (let index = 0; index < 5; index++) {
    const share = index / 5;
    const bottom = y - height * 0.1 - height * 0.9 * share * 0.86;
    const tier: Tier = {
      x,
      bottom,
      top: Math.max(y - height, bottom - height * 0.36 * (1 - share * 0.45)),
      half: height * 0.27 * (1 - share * 0.8),
      height,
    };
    const needles = svg.linear([
      [0, tone(colour, 0.035 + 0.01 * index)],
      [1, tone(colour, -0.05)],
    ]);
    art += fill(scallops(random, tier), needles);
    if (look.needles) art += needleMarks(random, tier, colour, look.light);
    if (look.snow) art += snowOn(svg, random, tier, look.snow);
  }
  return art;
}

interface Tier {
  x: number;
  top: number;
  bottom: number;
  half: number;
  height: number;
}

function scallops(random: Random, { x, top, bottom, half, height }: Tier): string {
  const middle = bottom - (bottom - top) * 0.35;
  let path = `M${num(x)} ${num(top)}Q${num(x + half * 0.35)} ${num(middle)} ${num(x + half)} ${num(bottom)}`;
  for (let index = 0; index < 5; index++) {
    const dip = x + half - ((index + 0.5) * 2 * half) / 5;
    const end = x + half - ((index + 1) * 2 * half) / 5;
    const lift = index === 4 ? 0 : height * 0.012;
    path += `Q${num(dip)} ${num(bottom + height * between(random, 0.02, 0.045))} ${num(end)} ${num(bottom - lift)}`;
  }
  return path + `Q${num(x - half * 0.35)} ${num(middle)} ${num(x)} ${num(top)}Z`;
}

function needleMarks(
  random: Random,
  tier: Tier,
  colour: string,
  light = tone(colour, 0.1),
): string {
  let lit = "";
  let shaded = "";
  for (let index = 0; index < 26; index++) {
    const down = Math.sqrt(random());
    const across = between(random, -1, 1) * down;
    const mark = dab(
      tier.x + across * tier.half * 0.85,
      tier.top + down * (tier.bottom - tier.top) * 0.97,
      tier.height * between(random, 0.03, 0.06),
      tier.height * 0.009,
      1.57 - across * 0.9,
      0.03,
    );
    if (across < 0.05) lit += mark;
    else shaded += mark;
  }
  return fill(lit, light, 'opacity="0.55"') + fill(shaded, tone(colour, -0.1), 'opacity="0.5"');
}

function snowOn(
  svg: Svg,
  random: Random,
  { x, top, bottom, half, height }: Tier,
  snow: string,
): string {
  let path = `M${num(x)} ${num(top - 2)}Q${num(x - half * 0.33)} ${num(bottom - (bottom - top) * 0.36)} ${num(x - half * 0.93)} ${num(bottom - height * 0.008)}`;
  for (let index = 0; index < 4; index++) {
    const dip = height * between(random, 0.05, 0.08);
    const rise = height * between(random, 0.03, 0.05) + index * height * 0.02;
    path += `Q${num(x - half * (0.8 - index * 0.28))} ${num(bottom - dip)} ${num(x - half * (0.66 - index * 0.3))} ${num(bottom - rise)}`;
  }
  const white = svg.linear([
    [0, snow],
    [1, tone(snow, -0.05)],
  ]);
  return fill(path + "Z", white, 'opacity="0.95"');
}
