import { leaf, sparkle, star } from "../paint/brush.ts";
import { mix, tone } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { World } from "../scenes/shot.ts";
import type { Page } from "./page.ts";

/** Sprigs in the two upper corners, within 250 units of the side. */
export function pageCorners(page: Page, kind: World["pageCorner"]): string {
  const corner = corners[kind](page);
  return corner + group(corner, 'transform="translate(2100 0) scale(-1 1)"');
}

const corners: Record<World["pageCorner"], (page: Page) => string> = {
  leaves: ({ paper, accent }) =>
    sprig(-40, 420, -0.98, 8, mix(paper, accent, 0.5), tone(accent, 0.02)) +
    sprig(-50, 70, 0.3, 5, mix(paper, accent, 0.36), tone(accent, 0.02)),
  kelp: ({ paper, accent }) => {
    const bubbles = [
      [120, 330, 22],
      [190, 250, 14],
      [70, 250, 12],
      [208, 160, 20],
      [130, 130, 9],
    ] as const;
    return (
      sprig(-30, 470, -1.25, 9, mix(paper, accent, 0.5), tone(accent, 0.12)) +
      sprig(60, -30, 1.1, 4, mix(paper, accent, 0.34), tone(accent, 0.12)) +
      stroke(
        bubbles.map(([x, y, size]) => ellipse(x, y, size)).join(""),
        mix(paper, accent, 0.55),
        4,
      ) +
      stroke(
        bubbles
          .map(
            ([x, y, size]) =>
              `M${x - size * 0.5} ${y - size * 0.2}q${num(size * 0.2)} ${num(-size * 0.4)} ${num(size * 0.5)} ${num(-size * 0.4)}`,
          )
          .join(""),
        "#ffffff",
        4,
      )
    );
  },
  stars: ({ paper, accent }) => {
    const points = [
      [70, 110],
      [190, 80],
      [216, 210],
      [96, 260],
      [150, 380],
      [60, 440],
    ] as const;
    const line = "M" + points.map(([x, y]) => `${x} ${y}`).join("L");
    return (
      stroke(line, mix(paper, accent, 0.4), 4, 'stroke-dasharray="3 14"') +
      fill(
        points
          .map(([x, y], index) => (index % 2 === 0 ? star(x, y, 22) : sparkle(x, y, 24)))
          .join(""),
        mix(paper, accent, 0.6),
      ) +
      fill(star(190, 80, 26), "#ffd06a")
    );
  },
};

function sprig(
  x: number,
  y: number,
  heading: number,
  count: number,
  colour: string,
  berry: string,
): string {
  let [atX, atY, angle] = [x, y, heading];
  let stem = `M${num(x)} ${num(y)}`;
  let leaves = "";
  let berries = "";
  for (let index = 0; index < count; index++) {
    angle += 0.07;
    atX += Math.cos(angle) * 40;
    atY += Math.sin(angle) * 40;
    stem += `L${num(atX)} ${num(atY)}`;
    const size = 56 - index * 3;
    leaves += leaf(atX, atY, size, 12, angle + 0.9) + leaf(atX, atY, size, 12, angle - 0.9);
    if (index % 3 === 1)
      berries += ellipse(atX + Math.cos(angle - 1.3) * 38, atY + Math.sin(angle - 1.3) * 38, 9);
  }
  return stroke(stem, colour, 4) + fill(leaves, colour) + fill(berries, berry);
}
