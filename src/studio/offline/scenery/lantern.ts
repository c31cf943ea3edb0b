import { tone } from "../paint/colour.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A paper lantern that hangs from x, y and glows. */
export function lantern(svg: Svg, x: number, y: number, colour: string, scale = 1): string {
  const halo = svg.radial([
    [0, colour, 0.75],
    [0.4, colour, 0.25],
    [1, colour, 0],
  ]);
  const paper = svg.linear([
    [0, tone(colour, 0.06)],
    [1, tone(colour, -0.06)],
  ]);
  return placed(
    fill(ellipse(0, 46, 120), halo) +
      stroke("M0 0V16", "#6a5a6a", 4) +
      fill("M-30 18Q-40 48 -28 78H28Q40 48 30 18Z", paper) +
      fill("M-12 18Q-16 48 -11 78H11Q16 48 12 18Z", tone(colour, 0.14), 'opacity="0.7"') +
      fill("M-24 10H24V20H-24ZM-22 76H22V86H-22Z", "#7a5640"),
    x,
    y,
    scale,
  );
}

/** Something hung along a slack string: `hang` draws the thing at each of `count - 1` places. */
export function hungString(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: { sag: number; count: number; string: string },
  hang: (x: number, y: number, index: number) => string,
): string {
  const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + look.sag * 2];
  let art = stroke(
    `M${num(from[0])} ${num(from[1])}Q${num(middleX)} ${num(middleY)} ${num(to[0])} ${num(to[1])}`,
    look.string,
    4,
  );
  for (let index = 1; index < look.count; index++) {
    const share = index / look.count;
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share + 4 * share * (1 - share) * look.sag;
    art += hang(x, y, index);
  }
  return art;
}

const flagColours = ["#f26d6d", "#ffd35c", "#6fc3a8", "#7fa8f0", "#f2a0cf"];

/** A string of bright pennants. */
export function bunting(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: { sag: number; count: number; string?: string; size?: number },
): string {
  const size = look.size ?? 1;
  return hungString(from, to, { string: look.string ?? "#8a7460", ...look }, (x, y, index) =>
    placed(
      fill("M-26 -2H26L0 54Z", flagColours[index % flagColours.length] ?? "#f26d6d") +
        fill("M-26 -2H26L22 8H-22Z", "#fff", 'opacity="0.28"'),
      x,
      y,
      size,
    ),
  );
}
