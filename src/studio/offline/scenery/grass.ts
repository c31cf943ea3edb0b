import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab, leaf } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Ground } from "./ground.ts";

export function grass(
  random: Random,
  from: number,
  to: number,
  ground: Ground,
  look: { count: number; height: number; colour: string; opacity?: number },
): string {
  let dark = "";
  let light = "";
  for (let index = 0; index < look.count; index++) {
    const x = between(random, from, to);
    const height = look.height * between(random, 0.5, 1.25);
    const bend = between(random, -0.4, 0.4) * height;
    const width = height * 0.07 + 1.5;
    const y = ground(x) + 6;
    const blade = `M${num(x - width)} ${num(y)}Q${num(x + bend * 0.2)} ${num(y - height * 0.6)} ${num(x + bend)} ${num(y - height)}Q${num(x + bend * 0.4 + width)} ${num(y - height * 0.5)} ${num(x + width)} ${num(y)}Z`;
    if (random() < 0.5) dark += blade;
    else light += blade;
  }
  const opacity = look.opacity ?? 1;
  return group(
    fill(dark, look.colour) + fill(light, tone(look.colour, 0.07)),
    opacity < 1 ? `opacity="${opacity}"` : "",
  );
}

/** A fern frond that grows from x, y along `angle`. */
export function fern(x: number, y: number, length: number, angle: number, colour: string): string {
  const count = 13;
  const step = length / count;
  const bend = Math.cos(angle) * 0.9;
  let [atX, atY, heading] = [x, y, angle];
  let spine = `M${num(x)} ${num(y)}`;
  let leaves = "";
  let gleam = "";
  for (let index = 0; index < count; index++) {
    heading += bend * 0.085;
    atX += Math.cos(heading) * step;
    atY += Math.sin(heading) * step;
    spine += `L${num(atX)} ${num(atY)}`;
    const size = length * 0.3 * Math.sin(((index + 1.6) / (count + 2)) * Math.PI) + 6;
    leaves +=
      leaf(atX, atY, size, size * 0.17, heading + 1.05) +
      leaf(atX, atY, size, size * 0.17, heading - 1.05);
    const up = heading - 1.05;
    gleam += dab(
      atX + Math.cos(up) * size * 0.5,
      atY + Math.sin(up) * size * 0.5,
      size * 0.6,
      size * 0.05,
      up,
      0,
    );
  }
  return (
    fill(leaves, colour) +
    stroke(spine, tone(colour, -0.06), 4) +
    fill(gleam, tone(colour, 0.13), 'opacity="0.6"')
  );
}

/** A bank of big dark leaves along the foot of the picture. */
export function leafBank(
  random: Random,
  from: number,
  to: number,
  y: number,
  look: { count: number; length: number; colour: string },
): string {
  let leaves = "";
  let gleam = "";
  for (let index = 0; index < look.count; index++) {
    const x = between(random, from, to);
    const angle = between(random, -2.5, -0.6);
    const length = look.length * between(random, 0.6, 1.2);
    leaves += leaf(x, y + between(random, 0, 50), length, length * 0.17, angle);
    gleam += dab(
      x + Math.cos(angle) * length * 0.5,
      y + 20 + Math.sin(angle) * length * 0.5,
      length * 0.75,
      5,
      angle,
      0,
    );
  }
  return fill(leaves, look.colour) + fill(gleam, tone(look.colour, 0.1), 'opacity="0.7"');
}
