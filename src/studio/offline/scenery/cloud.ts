import type { Point } from "../../../book/box.ts";
import { between, pickOne } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { mix, tone } from "../paint/colour.ts";
import { fill, group, stipple } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A heap of puffs with a flat foot at `y`; light from above. */
export function cloud(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  width: number,
  top = "#fff",
  bottom = "#cfe0f2",
  opacity = 1,
): string {
  const puffs = allPuffs(random, x, y, width);
  const highest = Math.min(...puffs.map((puff) => puff.y - puff.radius));
  const outline =
    puffs
      .map((puff) => blob(random, puff.x, puff.y, puff.radius, puff.radius * 0.95, 10, 0.035))
      .join("") + foot(x, y, width);
  const body = svg.linear(
    [
      [0, top],
      [0.45, mix(top, bottom, 0.25)],
      [1, bottom],
    ],
    0,
    highest,
    0,
    y + width * 0.05,
    "units",
  );
  const light = svg.radial([
    [0, top, 0.85],
    [0.65, top, 0.4],
    [1, top, 0],
  ]);
  const crescents = puffs
    .map(({ x: px, y: py, radius }) =>
      fill(ellipse(px - radius * 0.12, py - radius * 0.14, radius * 0.8), light),
    )
    .join("");
  const grains = Array.from({ length: 260 }, (): Point => {
    const puff = pickOne(random, puffs);
    const angle = between(random, 0.15, 2.7);
    return [
      puff.x + Math.cos(angle) * puff.radius * between(random, 0.55, 1),
      puff.y + Math.sin(angle) * puff.radius * between(random, 0.55, 1),
    ];
  });
  return group(
    fill(outline, body) +
      group(
        crescents + stipple(grains, tone(bottom, -0.08), 3, 0.35),
        `clip-path="${svg.clip(outline)}"`,
      ),
    opacity < 1 ? `opacity="${opacity}"` : "",
  );
}

interface Puff {
  x: number;
  y: number;
  radius: number;
}

function allPuffs(random: Random, x: number, y: number, width: number): Puff[] {
  const count = 6 + Math.floor(random() * 3);
  const row = Array.from({ length: count }, (_, index): Puff => {
    const share = index / (count - 1);
    const radius = width * (0.1 + 0.15 * Math.sin(share * Math.PI) * between(random, 0.75, 1.3));
    return {
      x: x - width / 2 + width * share,
      y: y - radius * between(random, 0.55, 0.95),
      radius,
    };
  });
  const heap = Array.from({ length: 3 }, (): Puff => {
    const radius = width * between(random, 0.13, 0.2);
    return {
      x: x + between(random, -0.22, 0.2) * width,
      y: y - radius * between(random, 1.2, 1.75),
      radius,
    };
  });
  return [...row, ...heap];
}

function foot(x: number, y: number, width: number): string {
  const at = (dx: number, dy: number) => `${num(x + dx * width)} ${num(y + dy * width)}`;
  return `M${at(-0.56, -0.03)}Q${at(-0.5, -0.15)} ${at(0, -0.16)}Q${at(0.5, -0.15)} ${at(0.56, -0.03)}Q${at(0.5, 0.05)} ${at(0, 0.045)}Q${at(-0.5, 0.05)} ${at(-0.56, -0.03)}Z`;
}
