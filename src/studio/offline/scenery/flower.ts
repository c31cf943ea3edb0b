import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab, leaf } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";

export const flowerKinds = ["daisy", "tulip", "lupin"] as const;
export type FlowerKind = (typeof flowerKinds)[number];

/** A flower on its stem, standing on x, y. */
export function flower(
  random: Random,
  x: number,
  y: number,
  height: number,
  colour: string,
  stem: string,
  kind: FlowerKind = "daisy",
): string {
  const bend = between(random, -0.25, 0.25) * height;
  const head: Head = { x: x + bend, y: y - height, size: height * between(random, 0.16, 0.22) };
  return (
    stroke(
      `M${num(x)} ${num(y)}Q${num(x)} ${num(y - height * 0.6)} ${num(head.x)} ${num(head.y)}`,
      stem,
      Math.max(2.5, height * 0.045),
    ) +
    fill(
      leaf(x, y - height * 0.3, height * 0.35, height * 0.08, -0.6) +
        leaf(x, y - height * 0.18, height * 0.3, height * 0.08, -2.6),
      stem,
    ) +
    heads[kind](random, head, colour)
  );
}

interface Head {
  x: number;
  y: number;
  size: number;
}

const heads: Record<FlowerKind, (random: Random, head: Head, colour: string) => string> = {
  daisy(random, { x, y, size }, colour) {
    const count = 5 + Math.floor(random() * 3);
    const start = random() * 6;
    let petals = "";
    for (let index = 0; index < count; index++) {
      const angle = start + (index / count) * 6.283;
      petals += ellipse(
        x + Math.cos(angle) * size,
        y + Math.sin(angle) * size * 0.86,
        size * 0.62,
        size * 0.56,
      );
    }
    return (
      fill(petals, colour) +
      fill(ellipse(x, y, size * 0.5), "#ffd35c") +
      fill(ellipse(x - size * 0.1, y - size * 0.12, size * 0.2), "#fff0b8")
    );
  },
  tulip(_random, { x, y, size }, colour) {
    const at = (dx: number, dy: number) => `${num(x + dx * size)} ${num(y + dy * size)}`;
    const cup = `M${at(-1, -1)}Q${at(-0.9, 0.9)} ${at(0, 1)}Q${at(0.9, 0.9)} ${at(1, -1)}Q${at(0.5, -0.2)} ${at(0, -1.2)}Q${at(-0.5, -0.2)} ${at(-1, -1)}Z`;
    return (
      fill(cup, colour) +
      fill(dab(x - size * 0.3, y, size * 1.2, size * 0.3, 1.4), tone(colour, 0.12), 'opacity="0.7"')
    );
  },
  lupin(random, { x, y, size }, colour) {
    let bells = "";
    for (let index = 0; index < 9; index++) {
      bells += ellipse(
        x + between(random, -1, 1) * size * 0.45,
        y + index * size * 0.42 - size,
        size * 0.36 * (0.5 + index * 0.09),
      );
    }
    const shift = num(-size * 0.12);
    return (
      fill(bells, colour) +
      fill(bells, tone(colour, 0.1), `opacity="0.6" transform="translate(${shift} ${shift})"`)
    );
  },
};
