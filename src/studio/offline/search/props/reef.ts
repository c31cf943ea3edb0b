import type { Point } from "../../../../book/box.ts";
import { between, pickOne, type Random } from "../../../../book/seeded-random.ts";
import { leaf } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, stipple, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { blob, ellipse, smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { PropKind } from "../theme.ts";

export const fanCoral: PropKind = {
  weight: 13,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["coral"],
  draw: ({ random }) => {
    const [colour, name] = pickOne(random, [
      ["#e8667f", "the pink fan coral"],
      ["#f59a5c", "the orange fan coral"],
      ["#b06fd0", "the purple fan coral"],
    ] as const);
    return {
      art: drawFan(random, between(random, 330, 430), colour),
      name,
      width: 330,
      height: 400,
    };
  },
};

export const brainCoral: PropKind = {
  weight: 13,
  lanes: [0, 1],
  kind: "cover",
  shows: ["coral", "rock"],
  draw: ({ svg, random }) => {
    const colour = pickOne(random, ["#f2a15f", "#e07f9a", "#8f9fd8", "#e8c25c"]);
    return {
      art: drawBrain(svg, random, 92, colour),
      name: "the round coral",
      width: 190,
      height: 110,
    };
  },
};

export const tubeCoral: PropKind = {
  weight: 9,
  lanes: [0, 1],
  kind: "cover",
  shows: ["coral"],
  draw: ({ svg, random }) => {
    const colour = pickOne(random, ["#8f6fd0", "#e0605a", "#3fa39a"]);
    return { art: drawTubes(svg, 150, colour), name: "the tube coral", width: 190, height: 180 };
  },
};

export const kelp: PropKind = {
  weight: 12,
  lanes: [0, 0.75],
  kind: "prop",
  shows: ["seaweed", "herb"],
  draw: ({ random }) => {
    const stems = [-60, 0, 58].map((x) =>
      drawKelp(
        random,
        x,
        between(random, 380, 620),
        pickOne(random, ["#3f9f83", "#58b08a", "#2f8f86"]),
      ),
    );
    return { art: stems.join(""), name: "the tall seaweed", width: 200, height: 560 };
  },
};

export const anemone: PropKind = {
  weight: 11,
  lanes: [0, 1],
  kind: "prop",
  shows: ["anemone"],
  draw: ({ random }) => {
    const colour = pickOne(random, ["#ff9fb3", "#ffc46b", "#a9b4ff", "#7fe0c8"]);
    const arms = Array.from({ length: 13 }, (_, index) => {
      const lean = (index - 6) * 11;
      const height = between(random, 60, 100) - Math.abs(lean) * 0.25;
      return `M${num(lean * 0.5)} -16Q${num(lean * 0.7)} ${num(-height * 0.6)} ${num(lean * 1.25)} ${num(-height)}`;
    });
    const art =
      stroke(arms.join(""), tone(colour, -0.1), 15) +
      stroke(arms.join(""), colour, 10) +
      fill("M-44 2Q-50 -34 0 -36Q50 -34 44 2Q0 12 -44 2Z", tone(colour, -0.14));
    return { art, name: "the sea anemone", width: 160, height: 100 };
  },
};

function drawFan(random: Random, height: number, colour: string): string {
  const widths = new Map<number, string>();
  const grow = (
    x: number,
    y: number,
    angle: number,
    length: number,
    width: number,
    left: number,
  ): void => {
    const toX = x + Math.cos(angle) * length;
    const toY = y + Math.sin(angle) * length;
    const key = Math.round(width);
    widths.set(key, (widths.get(key) ?? "") + `M${num(x)} ${num(y)}L${num(toX)} ${num(toY)}`);
    if (left === 0) return;
    for (const side of [-1, 0, 1]) {
      if (side === 0 && random() < 0.35) continue;
      const bend = side * between(random, 0.32, 0.58);
      grow(toX, toY, angle + bend, length * between(random, 0.66, 0.84), width * 0.74, left - 1);
    }
  };
  grow(0, 6, -Math.PI / 2 + between(random, -0.1, 0.1), height * 0.3, height * 0.12, 4);
  const branches = [...widths].map(([width, path]) => stroke(path, colour, width));
  const gleam = [...widths].map(([width, path]) =>
    stroke(
      path,
      tone(colour, 0.13),
      width * 0.25,
      `opacity="0.55" transform="translate(${num(-width * 0.2)} 0)"`,
    ),
  );
  return branches.join("") + gleam.join("");
}

function drawBrain(svg: Svg, random: Random, size: number, colour: string): string {
  const outline = blob(random, 0, -size * 0.5, size, size * 0.66, 12, 0.05);
  const paint = svg.linear([
    [0, tone(colour, 0.1)],
    [1, tone(colour, -0.12)],
  ]);
  const folds = Array.from({ length: 16 }, () => {
    const angle = random() * 6.28;
    const reach = Math.sqrt(random()) * 0.85;
    const x = Math.cos(angle) * size * reach;
    const y = -size * 0.5 + Math.sin(angle) * size * 0.6 * reach;
    const step = num(size * 0.14);
    return `M${num(x - size * 0.14)} ${num(y)}q${num(size * 0.07)} ${num(-size * 0.1)} ${step} 0t${step} 0`;
  }).join("");
  return (
    fill(outline, paint) +
    group(
      stroke(folds, tone(colour, -0.1), size * 0.05) +
        stroke(folds, tone(colour, 0.14), size * 0.02, 'transform="translate(0 -3)"'),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}

const tubes = [
  [-0.42, 0.7, 0.17],
  [0.36, 0.78, 0.18],
  [-0.1, 1.1, 0.2],
  [0.16, 0.55, 0.16],
] as const;

function drawTubes(svg: Svg, size: number, colour: string): string {
  const paint = svg.linear(
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
  return tubes
    .map(([across, tall, wide]) => {
      const x = across * size;
      const top = -tall * size;
      const half = wide * size;
      const grains = Array.from({ length: 14 }, (_, index): Point => [
        x + (((index * 37) % 20) / 20 - 0.5) * half * 1.5,
        top * (0.15 + ((index * 53) % 17) / 22),
      ]);
      return (
        fill(
          `M${num(x - half * 0.8)} 8C${num(x - half * 0.6)} ${num(top * 0.5)} ${num(x - half * 1.2)} ${num(top + 30)} ${num(x - half)} ${num(top)}H${num(x + half)}C${num(x + half * 1.2)} ${num(top + 30)} ${num(x + half * 0.6)} ${num(top * 0.5)} ${num(x + half * 0.8)} 8Z`,
          paint,
        ) +
        fill(ellipse(x, top, half, half * 0.36), tone(colour, 0.12)) +
        fill(ellipse(x, top + 2, half * 0.7, half * 0.23), tone(colour, -0.25)) +
        stipple(grains, tone(colour, 0.16), 5, 0.6)
      );
    })
    .join("");
}

function drawKelp(random: Random, x: number, height: number, colour: string): string {
  const phase = random() * 6.28;
  const stem = Array.from({ length: 17 }, (_, index): Point => [
    x + Math.sin(index * 0.55 + phase) * 2.6 * index,
    (-height * index) / 16,
  ]);
  let light = "";
  let dark = "";
  stem.forEach(([stemX, stemY], index) => {
    if (index === 0) return;
    const side = index % 2 ? 1 : -1;
    const blade = leaf(
      stemX,
      stemY,
      height * 0.14 * (1.2 - index / 22),
      height * 0.03,
      -1.57 + side * 0.95,
    );
    if (side > 0) dark += blade;
    else light += blade;
  });
  return (
    stroke(smooth(stem, false), tone(colour, -0.06), 10) +
    fill(dark, tone(colour, -0.05)) +
    fill(light, tone(colour, 0.06))
  );
}
