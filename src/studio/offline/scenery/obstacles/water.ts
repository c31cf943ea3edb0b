import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { dab, sparkle } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group } from "../../paint/marks.ts";
import { smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";

/** A quick wide river (of water or of stardust) that comes from the right and runs past the hero's feet. */
export function broadRiver(
  svg: Svg,
  random: Random,
  shore: { farY: number; nearLeftX: number },
  colour: string,
  glints: "foam" | "stars",
): string {
  const { farY, nearLeftX } = shore;
  const bank: Point[] = [
    [2180, farY - 20],
    [1700, farY + 8],
    [1300, farY - 6],
    [1010, farY + 30],
    [nearLeftX + 60, farY + 150],
    [nearLeftX, farY + 300],
    [nearLeftX + 60, farY + 460],
    [nearLeftX - 40, 2200],
  ];
  const outline = smooth(bank, false, 0.9) + "L2180 2200Z";
  const body = svg.linear(
    [
      [0, tone(colour, 0.12)],
      [0.4, colour],
      [1, tone(colour, -0.14)],
    ],
    0,
    farY,
    0,
    2150,
    "units",
  );
  let light = "";
  let dark = "";
  for (let index = 0; index < 190; index++) {
    const near = random() ** 0.8;
    const y = farY + near * (2150 - farY);
    const mark = dab(
      between(random, nearLeftX - 40, 2150),
      y,
      between(random, 60, 190) * (0.5 + near),
      4 + near * 14,
      between(random, -0.12, 0.05),
      between(random, -0.05, 0.06),
    );
    if (index % 2 === 1) light += mark;
    else dark += mark;
  }
  let gleams = "";
  for (let index = 0; index < 36; index++) {
    gleams += sparkle(
      between(random, nearLeftX + 60, 2080),
      between(random, farY + 30, 2080),
      between(random, 8, 22),
    );
  }
  return (
    fill(outline, body) +
    group(
      fill(light, "#ffffff", `opacity="${glints === "foam" ? 0.5 : 0.35}"`) +
        fill(dark, tone(colour, -0.16), 'opacity="0.4"') +
        fill(gleams, "#fffbe6", `opacity="${glints === "foam" ? 0.6 : 0.95}"`),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}
