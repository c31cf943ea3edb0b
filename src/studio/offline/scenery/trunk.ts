import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab, leaf } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple, stroke } from "../paint/marks.ts";
import { gaussian, waves } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { ellipse, smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

export interface TrunkLook {
  /** How far the top leans to the right, in units. */
  lean?: number;
  light?: string;
  lightSide?: -1 | 1;
  moss?: string;
  top?: number;
}

/** A big trunk that frames the picture: root flare, bark, knots and a rim of light. */
export function trunk(
  svg: Svg,
  random: Random,
  x: number,
  foot: number,
  width: number,
  colour: string,
  look: TrunkLook = {},
): string {
  const { lean = 0, top = -40, lightSide = 1 } = look;
  const shape: TrunkShape = {
    axis: (down) => x + lean * (1 - down) + Math.sin(down * 3.4 + x) * width * 0.1,
    half: (down) => width * (0.44 + 0.08 * down) + down ** 7 * width * 0.62,
    y: (down) => top + (foot - top) * down,
    width,
  };
  const outline = trunkOutline(random, shape, foot);
  const bark = svg.linear(
    lightSide > 0
      ? [
          [0, tone(colour, -0.1)],
          [0.6, colour],
          [1, tone(colour, 0.07)],
        ]
      : [
          [0, tone(colour, 0.07)],
          [0.4, colour],
          [1, tone(colour, -0.1)],
        ],
    0,
    0,
    1,
    0,
  );
  const marks =
    barkMarks(random, shape, colour, lightSide) +
    rimLight(random, shape, look.light ?? tone(colour, 0.2), lightSide) +
    knots(random, shape, colour) +
    (look.moss ? mossAtFoot(random, shape, look.moss) : "");
  return fill(outline, bark) + group(marks, `clip-path="${svg.clip(outline)}"`);
}

interface TrunkShape {
  /** All by how far down the trunk, 0–1. */
  axis: (down: number) => number;
  half: (down: number) => number;
  y: (down: number) => number;
  width: number;
}

function trunkOutline(random: Random, shape: TrunkShape, foot: number): string {
  const { axis, half, y, width } = shape;
  const edge = () =>
    waves(random, [
      [width * 0.06, 0.0022],
      [width * 0.03, 0.007],
    ]);
  const [leftEdge, rightEdge] = [edge(), edge()];
  const downs = Array.from({ length: 15 }, (_, index) => index / 14);
  const left = downs.map((down): Point => [axis(down) - half(down) + leftEdge(y(down)), y(down)]);
  const right = downs.map((down): Point => [axis(down) + half(down) + rightEdge(y(down)), y(down)]);
  const centre = axis(1);
  const [endX, endY] = right.at(-1) ?? [centre, foot];
  const roots =
    `Q${num(centre - width * 0.4)} ${num(foot + width * 0.12)} ${num(centre - width * 0.2)} ${num(foot - width * 0.02)}` +
    `Q${num(centre)} ${num(foot + width * 0.22)} ${num(centre + width * 0.25)} ${num(foot - width * 0.02)}` +
    `Q${num(centre + width * 0.5)} ${num(foot + width * 0.12)} ${num(endX)} ${num(endY)}`;
  return smooth(left, false) + roots + smooth(right.toReversed(), false).replace("M", "L") + "Z";
}

function barkMarks(random: Random, shape: TrunkShape, colour: string, lightSide: number): string {
  let dark = "";
  let light = "";
  for (let index = 0; index < 150; index++) {
    const down = random();
    const across = between(random, -1, 1);
    const mark = dab(
      shape.axis(down) + across * shape.half(down) * 0.95,
      shape.y(down),
      between(random, 60, 200),
      between(random, 3, 9),
      1.57 + across * down ** 5 * -0.6 + between(random, -0.05, 0.05),
      between(random, -0.03, 0.03),
    );
    if (across * lightSide > between(random, -0.2, 1)) light += mark;
    else dark += mark;
  }
  return (
    fill(dark, tone(colour, -0.13), 'opacity="0.5"') +
    fill(light, tone(colour, 0.08), 'opacity="0.5"')
  );
}

function rimLight(random: Random, shape: TrunkShape, light: string, lightSide: number): string {
  let rim = "";
  for (let index = 0; index < 70; index++) {
    const down = random();
    rim += dab(
      shape.axis(down) + lightSide * shape.half(down) * between(random, 0.8, 0.99),
      shape.y(down),
      between(random, 40, 150),
      between(random, 4, 12),
      1.57 + lightSide * down ** 5 * -0.6,
      0.01,
    );
  }
  return fill(rim, light, 'opacity="0.55"');
}

function knots(random: Random, shape: TrunkShape, colour: string): string {
  let art = "";
  for (let index = 0; index < 2; index++) {
    const down = between(random, 0.2, 0.75);
    const x = shape.axis(down) + between(random, -0.15, 0.15) * shape.width;
    const y = shape.y(down);
    const size = shape.width * between(random, 0.07, 0.11);
    art +=
      fill(ellipse(x, y, size, size * 1.5), tone(colour, -0.15)) +
      fill(ellipse(x, y, size * 0.6, size), tone(colour, -0.22)) +
      stroke(ellipse(x, y, size * 1.4, size * 2), tone(colour, 0.06), 5, 'opacity="0.5"');
  }
  return art;
}

function mossAtFoot(random: Random, shape: TrunkShape, moss: string): string {
  let leaves = "";
  const grains: Point[] = [];
  for (let index = 0; index < 90; index++) {
    const down = 1 - Math.abs(gaussian(random)) * 0.13;
    if (down < 0.5) continue;
    const half = shape.half(down);
    leaves += leaf(
      shape.axis(down) + between(random, -1, 1) * half,
      shape.y(down),
      between(random, 20, 46),
      between(random, 8, 15),
      between(random, -2.6, -0.5),
    );
    grains.push([shape.axis(down) + between(random, -1, 1) * half, shape.y(down)]);
  }
  return fill(leaves, moss, 'opacity="0.9"') + stipple(grains, tone(moss, 0.12), 6, 0.8);
}
