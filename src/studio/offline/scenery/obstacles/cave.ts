import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf, star } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, placed } from "../../paint/marks.ts";
import { ellipse, smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { glow } from "../lights.ts";
import type { ObstacleLook, ObstacleState } from "./obstacle-look.ts";
import { rockFace } from "./rock-shape.ts";

/** A cave in a mound of rock, 780 units high at scale 1. Dark, with a blinking pair of eyes; lit, it is full of painted stars. */
export function cave(
  svg: Svg,
  random: Random,
  at: { x: number; y: number; scale: number },
  look: ObstacleLook,
  state: ObstacleState,
): string {
  const mound = smooth([
    [-520, 40],
    [-470, -220],
    [-360, -480],
    [-200, -660],
    [30, -760],
    [260, -690],
    [420, -500],
    [510, -240],
    [560, 40],
  ]);
  const mouth = smooth([
    [-250, 20],
    [-270, -170],
    [-210, -370],
    [-60, -480],
    [110, -440],
    [230, -280],
    [250, -110],
    [230, 20],
  ]);
  const dark = svg.radial(
    [
      [0, tone(look.shadow, -0.04)],
      [0.8, look.shadow],
      [1, tone(look.shadow, 0.06)],
    ],
    0.5,
    0.6,
    0.6,
  );
  const bright = svg.radial(
    [
      [0, tone(look.glow, 0.06)],
      [0.6, look.glow],
      [1, tone(look.glow, -0.2)],
    ],
    0.5,
    0.75,
    0.8,
  );
  let moss = "";
  for (let index = 0; index < 90; index++) {
    const angle = between(random, Math.PI, Math.PI * 2);
    moss += leaf(
      20 + Math.cos(angle) * between(random, 430, 520),
      20 + Math.sin(angle) * between(random, 560, 770),
      between(random, 26, 60),
      12,
      between(random, 0.6, 2.5),
    );
  }
  const inside = state === "solved" ? paintedStars(random, look) : blinkingEyes(random);
  return placed(
    fill(ellipse(20, 30, 570, 60), look.shadow, 'opacity="0.35"') +
      rockFace(svg, random, mound, { left: -520, right: 560, top: -760, bottom: 40 }, look.rock) +
      fill(moss, look.growth, 'opacity="0.85"') +
      group(fill(mouth, tone(look.rock, -0.2)), 'transform="translate(-10 -8) scale(1.08)"') +
      fill(mouth, state === "solved" ? bright : dark) +
      group(inside, `clip-path="${svg.clip(mouth)}"`) +
      (state === "solved" ? glow(svg, 0, -180, 620, look.glow, 0.5) : ""),
    at.x,
    at.y,
    at.scale,
  );
}

function paintedStars(random: Random, look: ObstacleLook): string {
  let art = "";
  for (let index = 0; index < 26; index++) {
    const x = between(random, -220, 220);
    const y = between(random, -440, -60);
    art += fill(
      star(x, y, between(random, 12, 30)),
      ["#ffffff", "#ff9f7a", "#7fb0f0", tone(look.glow, 0.2)][index % 4] ?? "#fff",
    );
  }
  return art;
}

function blinkingEyes(random: Random): string {
  return (
    [
      [-90, -250],
      [70, -330],
      [40, -150],
    ] as const
  )
    .map(([x, y]) => {
      const gap = between(random, 16, 22);
      return (
        fill(
          ellipse(x - gap, y, 12, 15) + ellipse(x + gap, y, 12, 15),
          "#ffe9a8",
          'opacity="0.85"',
        ) + fill(ellipse(x - gap + 3, y + 2, 5, 8) + ellipse(x + gap + 3, y + 2, 5, 8), "#3a2a4a")
      );
    })
    .join("");
}
