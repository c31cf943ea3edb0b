import { between, pickOne } from "../../../../book/seeded-random.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { PropKind } from "../theme.ts";

export const dome: PropKind = {
  weight: 14,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["dome"],
  draw: ({ svg, random }) => {
    const [colour, name] = pickOne(random, [
      ["#5fb8c8", "the blue dome"],
      ["#e07f9a", "the pink dome"],
      ["#e8a33c", "the orange dome"],
    ] as const);
    return { art: drawDome(svg, colour), name, width: 430, height: 300 };
  },
};

function drawDome(svg: Svg, colour: string): string {
  const glass = svg.linear([
    [0, tone(colour, 0.2)],
    [1, tone(colour, -0.04)],
  ]);
  const ribs =
    "M-120 -60Q-104 -220 0 -262M120 -60Q104 -220 0 -262M0 -60V-262M-206 -120Q0 -160 206 -120M-160 -200Q0 -226 160 -200";
  return (
    fill("M-210 -56C-210 -200 -110 -264 0 -264C110 -264 210 -200 210 -56Z", glass) +
    stroke(ribs, tone(colour, -0.12), 6, 'opacity="0.55"') +
    fill(
      "M-176 -90C-170 -180 -120 -232 -60 -246C-120 -200 -140 -150 -146 -84Z",
      "#ffffff",
      'opacity="0.5"',
    ) +
    fill("M-224 -60H224V-4Q0 16 -224 -4Z", "#e9e4f2") +
    fill("M-224 -60H224V-42H-224Z", "#ffffff") +
    fill("M-48 6V-96Q0 -140 48 -96V6Z", tone(colour, -0.3)) +
    fill("M-34 6V-88Q0 -120 34 -88V6Z", "#ffe9a0") +
    stroke("M0 -264V-306", "#cfc8e0", 7) +
    fill(ellipse(0, -312, 13), "#ff6f61")
  );
}

export const crater: PropKind = {
  weight: 8,
  lanes: [0, 1],
  kind: "prop",
  shows: ["crater"],
  draw: ({ random }) => {
    const size = between(random, 90, 150);
    const moon = "#a58abf";
    const art =
      fill(ellipse(0, 0, size, size * 0.3), tone(moon, -0.08)) +
      fill(
        `M${num(-size)} 0A${num(size)} ${num(size * 0.3)} 0 0 1 ${num(size)} 0A${num(size)} ${num(size * 0.2)} 0 0 0 ${num(-size)} 0Z`,
        tone(moon, -0.2),
      ) +
      stroke(
        `M${num(-size)} 4A${num(size)} ${num(size * 0.32)} 0 0 0 ${num(size)} 4`,
        tone(moon, 0.16),
        10,
      );
    return { art, name: "the crater", width: size * 2, height: size * 0.4 };
  },
};

export const moonRock: PropKind = {
  weight: 14,
  lanes: [0, 1],
  kind: "cover",
  shows: ["rock"],
  draw: ({ svg, random }) => {
    const colour = pickOne(random, ["#8f6fae", "#7f7ab8", "#a5708f"]);
    const paint = svg.linear([
      [0, tone(colour, 0.14)],
      [1, tone(colour, -0.14)],
    ]);
    const tilt = between(random, -14, 14);
    const art =
      fill(
        `M-92 4Q-104 -52 ${num(-50 + tilt)} -86Q${num(tilt)} -112 ${num(44 + tilt)} -84Q100 -48 92 4Q0 16 -92 4Z`,
        paint,
      ) +
      fill(
        ellipse(-30, -40, 20, 11) + ellipse(36, -54, 14, 8) + ellipse(20, -18, 10, 6),
        tone(colour, -0.16),
        'opacity="0.8"',
      ) +
      stroke(
        `M${num(-60 + tilt)} -72Q${num(tilt)} -104 ${num(40 + tilt)} -78`,
        tone(colour, 0.26),
        7,
        'opacity="0.6"',
      );
    return { art, name: "the moon rock", width: 190, height: 104 };
  },
};

export const crystals: PropKind = {
  weight: 11,
  lanes: [0, 1],
  kind: "prop",
  shows: ["crystal"],
  draw: ({ random }) => {
    const spikes = [
      [-38, 90, -16],
      [36, 110, 14],
      [0, 150, 2],
    ] as const;
    const art = spikes.map(([x, height, turn]) => {
      const colour = pickOne(random, ["#6fe0d8", "#8fb8ff", "#ff9ccf", "#ffd37a"]);
      return placed(crystal(height, colour), x, 2, 1, turn);
    });
    return { art: art.join(""), name: "the crystals", width: 150, height: 150 };
  },
};

function crystal(height: number, colour: string): string {
  const at = (across: number, up: number): string => `${num(across * height)} ${num(-up * height)}`;
  return (
    fill(
      `M${at(-0.24, 0)}L${at(-0.3, 0.7)}L${at(0, 1)}L${at(0.28, 0.68)}L${at(0.22, 0)}Z`,
      colour,
    ) +
    fill(
      `M${at(0, 1)}L${at(0.28, 0.68)}L${at(0.22, 0)}L${at(0.02, 0)}L${at(0.03, 0.62)}Z`,
      tone(colour, -0.15),
    ) +
    fill(`M${at(-0.3, 0.7)}L${at(0, 1)}L${at(0.03, 0.62)}Z`, tone(colour, 0.13))
  );
}

export const rocket: PropKind = {
  weight: 8,
  lanes: [0, 0.7],
  kind: "prop",
  shows: ["rocket"],
  draw: ({ svg, random }) => {
    const [trim, name] = pickOne(random, [
      ["#ff6f61", "the red rocket"],
      ["#4f8fc0", "the blue rocket"],
      ["#e8a33c", "the orange rocket"],
    ] as const);
    return { art: drawRocket(svg, trim), name, width: 260, height: 560 };
  },
};

/** Stands on 0, 0, 560 units tall. */
export function drawRocket(svg: Svg, trim: string): string {
  const hull =
    "M0 -540C80 -460 110 -330 104 -180C100 -130 82 -90 66 -60H-66C-82 -90 -100 -130 -104 -180C-110 -330 -80 -460 0 -540Z";
  const metal = svg.linear(
    [
      [0, "#d9deee"],
      [0.35, "#ffffff"],
      [1, "#a9b2d4"],
    ],
    0,
    0,
    1,
    0,
  );
  return (
    fill(
      "M-96 -170C-170 -130 -176 -50 -164 10L-66 -60ZM96 -170C170 -130 176 -50 164 10L66 -60Z",
      tone(trim, -0.05),
    ) +
    fill(hull, metal) +
    group(
      fill("M-130 -420H130V-560H-130Z", trim) +
        fill("M-130 -404H130V-422H-130Z", "#ffd35c") +
        fill("M-130 -104H130V-50H-130Z", trim) +
        fill("M34 -560H130V-40H56C90 -160 104 -380 34 -560Z", "#5b4a8a", 'opacity="0.2"'),
      `clip-path="${svg.clip(hull)}"`,
    ) +
    fill(ellipse(0, -300, 46), tone(trim, -0.1)) +
    fill(ellipse(0, -300, 35), "#8fe0f0") +
    fill("M-26 -308Q-16 -330 8 -330Q-8 -318 -14 -296Z", "#ffffff", 'opacity="0.8"') +
    fill("M-40 -60H40L52 -4H-52Z", "#7d7f95")
  );
}

export const flagPole: PropKind = {
  weight: 6,
  lanes: [0, 1],
  kind: "prop",
  tall: "yes",
  shows: ["flag"],
  draw: ({ random }) => {
    const cloth = pickOne(random, ["#ff8a7a", "#7fd0c0", "#ffd35c", "#8fb0f0"]);
    const art =
      stroke("M0 0V-236", "#e9e4f2", 8) +
      fill("M4 -236C50 -262 80 -214 132 -236V-150C80 -128 50 -176 4 -150Z", cloth) +
      fill("M68 -196m-20 0a20 20 0 1 0 40 0a20 20 0 1 0 -40 0Z", "#ffffff", 'opacity="0.85"') +
      fill(ellipse(0, -240, 8), "#ffd35c");
    return { art, name: "the moon flag", width: 90, height: 240 };
  },
};

export const dish: PropKind = {
  weight: 7,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["dish"],
  draw: () => ({
    art:
      stroke("M-46 0L0 -96L46 0M0 -96V-150", "#b9b3cf", 11) +
      fill("M-96 -226C-70 -112 60 -104 104 -186Z", "#cfd6ea") +
      fill("M-96 -226C-40 -244 70 -224 104 -186C60 -160 -60 -170 -96 -226Z", "#f4f6fc") +
      stroke("M-4 -200L34 -278", "#b9b3cf", 7) +
      fill(ellipse(36, -282, 13), "#ff6f61"),
    name: "the big dish",
    width: 220,
    height: 290,
  }),
};
