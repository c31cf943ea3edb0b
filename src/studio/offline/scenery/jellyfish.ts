import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

export function jellyfish(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  let arms = "";
  for (let index = 0; index < 7; index++) {
    const armX = x - size * 0.7 + (index * size * 1.4) / 6;
    const path = `M${num(armX)} ${num(y)}q${num(between(random, -20, 20))} ${num(size * 0.5)} ${num(between(random, -10, 10))} ${num(size)}t${num(between(random, -20, 20))} ${num(size * between(random, 0.3, 0.8))}`;
    arms += stroke(path, tone(colour, 0.1), size * 0.07, 'opacity="0.7"');
  }
  const at = (dx: number, dy: number) => `${num(x + dx * size)} ${num(y + dy * size)}`;
  const bell = `M${at(-1, 0.1)}C${at(-1, -1.1)} ${at(1, -1.1)} ${at(1, 0.1)}Q${at(0.75, 0.26)} ${at(0.5, 0.1)}T${at(0, 0.1)}T${at(-0.5, 0.1)}T${at(-1, 0.1)}Z`;
  const skin = svg.linear([
    [0, tone(colour, 0.15), 0.95],
    [1, colour, 0.75],
  ]);
  return (
    arms +
    fill(bell, skin) +
    fill(
      ellipse(x - size * 0.3, y - size * 0.2, size * 0.09, size * 0.12) +
        ellipse(x + size * 0.25, y - size * 0.2, size * 0.09, size * 0.12),
      "#5a3a6a",
    ) +
    stroke(
      `M${at(-0.12, -0.02)}q${num(size * 0.1)} ${num(size * 0.1)} ${num(size * 0.2)} 0`,
      "#5a3a6a",
      size * 0.05,
    ) +
    fill(
      dab(x - size * 0.3, y - size * 0.62, size * 0.7, size * 0.12, -0.4, -0.05),
      "#fff",
      'opacity="0.5"',
    )
  );
}
