import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** Corals that stand on x, y. */
export function fanCoral(
  random: Random,
  x: number,
  y: number,
  height: number,
  colour: string,
): string {
  let branches = "";
  let gleam = "";
  const grow = (
    fromX: number,
    fromY: number,
    angle: number,
    length: number,
    width: number,
    forks: number,
  ) => {
    const [toX, toY] = [fromX + Math.cos(angle) * length, fromY + Math.sin(angle) * length];
    branches += stroke(`M${num(fromX)} ${num(fromY)}L${num(toX)} ${num(toY)}`, colour, width);
    gleam += `M${num(fromX - width * 0.2)} ${num(fromY)}L${num(toX - width * 0.2)} ${num(toY)}`;
    if (forks === 0) return;
    for (const turn of [-1, 0, 1]) {
      if (turn === 0 && random() >= 0.6) continue;
      const next = angle + turn * between(random, 0.34, 0.6);
      grow(toX, toY, next, length * between(random, 0.66, 0.84), width * 0.72, forks - 1);
    }
  };
  grow(x, y, -1.57 + between(random, -0.1, 0.1), height * 0.34, height * 0.11, 4);
  return branches + stroke(gleam, tone(colour, 0.13), height * 0.018, 'opacity="0.6"');
}

export function tubeCoral(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  return tubes
    .map(([shift, rise, width]) => {
      const [baseX, topY, half] = [x + shift * size, y - rise * size, width * size];
      const middle = y - rise * size * 0.5;
      const side = (factor: number) => num(baseX + half * factor);
      const skin = svg.linear(
        [
          [0, tone(colour, 0.08)],
          [0.5, colour],
          [1, tone(colour, -0.14)],
        ],
        0,
        0,
        1,
        0,
      );
      const grains = Array.from({ length: 40 }, (): Point => [
        baseX + between(random, 0, 0.8) * half,
        y - random() * rise * size * 0.9,
      ]);
      return (
        fill(
          `M${side(-0.8)} ${num(y + 20)}C${side(-0.6)} ${num(middle)} ${side(-1.2)} ${num(topY + 30)} ${side(-1)} ${num(topY)}H${side(1)}C${side(1.2)} ${num(topY + 30)} ${side(0.6)} ${num(middle)} ${side(0.8)} ${num(y + 20)}Z`,
          skin,
        ) +
        fill(ellipse(baseX, topY, half, half * 0.36), tone(colour, 0.12)) +
        fill(ellipse(baseX, topY + 2, half * 0.7, half * 0.23), tone(colour, -0.25)) +
        stipple(grains, tone(colour, -0.18), 3.4, 0.4)
      );
    })
    .join("");
}

const tubes = [
  [-0.42, 0.7, 0.17],
  [0.36, 0.78, 0.18],
  [-0.1, 1.1, 0.2],
  [0.16, 0.55, 0.16],
] as const;

export function brainCoral(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  const outline = blob(random, x, y - size * 0.35, size, size * 0.72, 12, 0.05);
  let folds = "";
  for (let index = 0; index < 16; index++) {
    const angle = between(random, 0, 6.28);
    const reach = Math.sqrt(random()) * 0.85;
    const [foldX, foldY] = [
      x + Math.cos(angle) * size * reach,
      y - size * 0.35 + Math.sin(angle) * size * 0.65 * reach,
    ];
    folds += `M${num(foldX - size * 0.14)} ${num(foldY)}q${num(size * 0.07)} ${num(-size * 0.1)} ${num(size * 0.14)} 0t${num(size * 0.14)} 0`;
  }
  const skin = svg.linear([
    [0, tone(colour, 0.1)],
    [1, tone(colour, -0.12)],
  ]);
  return (
    fill(outline, skin) +
    group(
      stroke(folds, tone(colour, -0.1), size * 0.05) +
        stroke(folds, tone(colour, 0.14), size * 0.02, 'transform="translate(0 -3)"'),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}
