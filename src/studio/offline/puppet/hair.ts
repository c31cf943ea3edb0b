import type { Point } from "../../../book/box.ts";
import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse, smooth } from "../paint/shapes.ts";
import { headY } from "./rig.ts";
import type { Rig } from "./rig.ts";
import { mirrored, shaded } from "./shaded.ts";

export const hairStyles = ["bob", "pony", "curly", "short", "braids", "long", "bun"] as const;
type HairStyle = (typeof hairStyles)[number];

function hairStyleOf(rig: Rig): HairStyle {
  return hairStyles.find((style) => style === rig.puppet.hairStyle) ?? "bob";
}

/** Hair that falls behind the head. */
export function hairBehind(rig: Rig): string {
  const behind: Record<HairStyle, () => string> = {
    short: () => "",
    bob: () =>
      shaded(
        rig.svg,
        smooth(
          mirrored(
            [
              [0, -102],
              [76, -84],
              [112, -14],
              [110, 52],
              [84, 82],
              [0, 60],
            ],
            headY,
          ),
        ),
        rig.hair,
      ),
    long: () => curtain(rig, 150),
    braids: () => curtain(rig, 70) + braids(rig),
    curly: () => cloudOfCurls(rig),
    pony: () => ponyTail(rig),
    bun: () => shaded(rig.svg, blob(rig.random, 0, headY - 106, 44, 40, 10, 0.05), rig.hair),
  };
  return behind[hairStyleOf(rig)]();
}

/** The fringe, over the face. */
export function hairFront(rig: Rig): string {
  const { faceX, hair, svg } = rig;
  const style = hairStyleOf(rig);
  const cap = style === "short" ? shortCap(faceX) : longCap(faceX);
  let art =
    shaded(svg, cap, hair) +
    stroke(
      `M-62 ${headY - 70}Q-20 ${headY - 96} 34 ${headY - 88}`,
      tone(hair, 0.14),
      9,
      'opacity="0.6"',
    ) +
    stroke(
      `M-74 ${headY - 48}Q-64 ${headY - 66} -50 ${headY - 76}`,
      tone(hair, 0.12),
      6,
      'opacity="0.5"',
    );
  if (style === "curly") {
    let curls = "";
    for (let index = 0; index < 7; index++) {
      const y = headY - 66 - Math.sin((index / 6) * 3.14) * 16;
      curls += blob(rig.random, -66 + index * 22 + faceX * 0.3, y, 24, 23, 8, 0.06);
    }
    art +=
      fill(curls, hair) +
      fill(curls, tone(hair, 0.08), 'transform="translate(-4 -6)" opacity="0.5"');
  }
  return art;
}

function curtain(rig: Rig, length: number): string {
  const half: Point[] = [
    [0, -100],
    [70, -86],
    [108, -20],
    [112, 60],
    [96, length],
    [0, 90],
  ];
  return shaded(rig.svg, smooth(mirrored(half, headY)), rig.hair);
}

function braids(rig: Rig): string {
  return [-1, 1]
    .map((side) => {
      let knots = "";
      for (let index = 0; index < 4; index++) {
        const x = side * (92 + index * 3);
        knots += shaded(rig.svg, ellipse(x, headY + 62 + index * 30, 21 - index * 2, 19), rig.hair);
      }
      return (
        knots +
        fill(ellipse(side * 104, headY + 176, 11, 16), rig.hair) +
        stroke(`M${side * 94} ${headY + 164}H${side * 112}`, rig.accent, 10)
      );
    })
    .join("");
}

function cloudOfCurls(rig: Rig): string {
  let curls = "";
  for (let index = 0; index < 14; index++) {
    const angle = -3.5 + (index / 13) * 3.9;
    curls += blob(
      rig.random,
      Math.cos(angle) * 92,
      headY - 12 + Math.sin(angle) * 84,
      42,
      42,
      8,
      0.06,
    );
  }
  return (
    fill(curls, rig.hair) +
    fill(curls, tone(rig.hair, 0.06), 'transform="translate(-7 -9)" opacity="0.5"')
  );
}

function ponyTail(rig: Rig): string {
  const x = (dx: number) => num(rig.tailSide * dx);
  const path = `M${x(60)} ${headY - 70}C${x(150)} ${headY - 110} ${x(172)} ${headY} ${x(132)} ${headY + 66}C${x(128)} ${headY + 10} ${x(110)} ${headY - 20} ${x(60)} ${headY - 30}Z`;
  return (
    shaded(rig.svg, path, rig.hair) + fill(ellipse(rig.tailSide * 76, headY - 58, 15), rig.accent)
  );
}

function shortCap(faceX: number): string {
  const shift = faceX * 0.4;
  return smooth(
    onHead([
      [-88, 4],
      [-98, -30],
      [-80, -88],
      [-20, -112],
      [40, -112],
      [88, -78],
      [98, -24],
      [88, 4],
      [76, -30],
      [46 + shift, -54],
      [4 + shift, -40],
      [-40 + shift, -56],
      [-74, -28],
    ]),
    true,
    0.8,
  );
}

function longCap(faceX: number): string {
  return smooth(
    onHead([
      [-90, 14],
      [-98, -30],
      [-76, -84],
      [-10, -104],
      [70, -88],
      [98, -34],
      [90, 14],
      [78, -18],
      [58 + faceX * 0.6, -40],
      [10 + faceX, -62],
      [-46 + faceX * 0.6, -36],
      [-78, -12],
    ]),
    true,
    0.85,
  );
}

function onHead(points: readonly Point[]): Point[] {
  return points.map(([x, y]): Point => [x, headY + y]);
}
