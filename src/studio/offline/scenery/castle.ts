import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";

/** A castle that stands on x, y; `lit` is the colour of windows with a light behind them. */
export function castle(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  height: number,
  look: { wall: string; roof: string; lit?: string },
): string {
  const unit = height / 100;
  const across = (value: number) => num(x + value * unit);
  const up = (value: number) => num(y - value * unit);
  const { wall, roof, lit } = look;
  const stone = () =>
    svg.linear(
      [
        [0, tone(wall, 0.05)],
        [0.55, wall],
        [1, tone(wall, -0.1)],
      ],
      0,
      0,
      1,
      0,
    );
  const tiles = () =>
    svg.linear(
      [
        [0, tone(roof, 0.06)],
        [0.5, roof],
        [1, tone(roof, -0.12)],
      ],
      0,
      0,
      1,
      0,
    );
  const tower = (centre: number, half: number, top: number, spire: number, flag?: string) => {
    const tip = top + spire;
    const art =
      fill(
        `M${across(centre - half)} ${up(0)}V${up(top)}H${across(centre + half)}V${up(0)}Z`,
        stone(),
      ) +
      fill(
        `M${across(centre - half * 1.18)} ${up(top - 1)}V${up(top + 4)}H${across(centre + half * 1.18)}V${up(top - 1)}Q${across(centre)} ${up(top - 3)} ${across(centre - half * 1.18)} ${up(top - 1)}Z`,
        tone(wall, 0.06),
      ) +
      fill(
        `M${across(centre - half * 1.4)} ${up(top + 3)}Q${across(centre - half * 0.35)} ${up(top + spire * 0.45)} ${across(centre)} ${up(tip)}Q${across(centre + half * 0.35)} ${up(top + spire * 0.45)} ${across(centre + half * 1.4)} ${up(top + 3)}Q${across(centre)} ${up(top - 1)} ${across(centre - half * 1.4)} ${up(top + 3)}Z`,
        tiles(),
      );
    if (flag === undefined) return art;
    return (
      art +
      stroke(`M${across(centre)} ${up(tip)}V${up(tip + 9)}`, tone(wall, -0.2), unit * 0.7) +
      fill(
        `M${across(centre)} ${up(tip + 9)}Q${across(centre + 4)} ${up(tip + 10)} ${across(centre + 8)} ${up(tip + 7)}Q${across(centre + 5)} ${up(tip + 5)} ${across(centre)} ${up(tip + 4.5)}Z`,
        flag,
      )
    );
  };
  const window = (centre: number, sill: number) =>
    fill(
      `M${across(centre - 1.6)} ${up(sill - 2.56)}V${up(sill + 1.6)}Q${across(centre)} ${up(sill + 4.48)} ${across(centre + 1.6)} ${up(sill + 1.6)}V${up(sill - 2.56)}Z`,
      lit ?? tone(wall, -0.28),
    );
  let battlements = "";
  for (let step = -34; step < 36; step += 6) {
    battlements += `M${across(step)} ${up(34)}H${across(step + 3.4)}V${up(29)}H${across(step)}Z`;
  }
  let bricks = "";
  for (let index = 0; index < 44; index++) {
    bricks += `M${across(between(random, -34, 34))} ${up(between(random, 1, 28))}h${num(2.6 * unit)}`;
  }
  const gate = (half: number, spring: number, crown: number) =>
    `M${across(-half)} ${up(0)}V${up(spring)}Q${across(0)} ${up(crown)} ${across(half)} ${up(spring)}V${up(0)}Z`;
  return (
    tower(-24, 6, 44, 24, "#ffd45e") +
    tower(26, 6.5, 50, 26, "#ff8a7a") +
    tower(0, 9, 66, 30, "#ffd45e") +
    tower(12, 5, 56, 20) +
    fill(`M${across(-36)} ${up(0)}V${up(30)}H${across(36)}V${up(0)}Z` + battlements, stone()) +
    tower(-36, 6, 36, 20) +
    tower(36, 6, 38, 22) +
    fill(gate(7, 13, 23), tone("#7b4a2d", -0.08)) +
    fill(gate(5, 12, 20), lit === undefined ? "#8d5a38" : tone(lit, -0.06)) +
    windows.map(([centre, sill]) => window(centre, sill)).join("") +
    stroke(bricks, tone(wall, -0.1), unit * 0.6, 'opacity="0.6"')
  );
}

const windows = [
  [0, 52],
  [-24, 36],
  [26, 40],
  [-36, 24],
  [36, 26],
  [-18, 18],
  [18, 18],
  [12, 46],
  [0, 38],
] as const;
