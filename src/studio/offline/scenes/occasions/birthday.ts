import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { nothing } from "./occasion.ts";
import type { Occasion, OccasionPlace } from "./occasion.ts";

export const birthday: Occasion = (svg, random, place) => ({
  ...nothing,
  ground:
    stump(svg, place.main) +
    placed(
      icon(svg, "birthday-cake", 230, { stands: true, calm: 0 }),
      place.main[0],
      place.main[1] - 84,
    ) +
    placed(
      icon(svg, "wrapped-gift", 150, { stands: true, calm: 0.05 }),
      place.small[0],
      place.small[1],
    ) +
    placed(
      icon(svg, "wrapped-gift", 104, { stands: true, calm: 0.05 }),
      place.small[0] + 110,
      place.small[1] + 16,
      1,
      6,
    ),
  air: balloons(svg, random, place),
  says: "There is a birthday cake, and there are balloons.",
});

function balloons(svg: Svg, random: Random, { top, bottom }: OccasionPlace): string {
  const colours = ["#f26d6d", "#ffd35c", "#6fc3e8", "#b79bff", "#ff9fc4", "#7fd0a0"];
  const spots = [150, 270, 390, 1710, 1830, 1950];
  return spots
    .map((x, index) => {
      const y = top + (bottom - top) * (0.35 + 0.3 * (index % 2)) + between(random, -30, 30);
      const colour = colours[index] ?? "#f26d6d";
      return placed(
        stroke("M0 74C-14 140 16 190 -4 280", "#f4ead8", 4, 'opacity="0.9"') +
          shaded(
            svg,
            "M0 -80C62 -80 76 -14 50 34C34 60 14 70 0 70C-14 70 -34 60 -50 34C-76 -14 -62 -80 0 -80Z",
            colour,
            0.16,
          ) +
          fill("M-10 68H10L14 84H-14Z", tone(colour, -0.08)) +
          fill(ellipse(-22, -38, 11, 20), "#fff", 'opacity="0.6" transform="rotate(20 -22 -38)"'),
        x,
        y,
        1.15,
        between(random, -7, 7),
      );
    })
    .join("");
}

function stump(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 4, 170, 24), "#1c2430", 'opacity="0.3"') +
      shaded(
        svg,
        "M-126 -84C-130 -40 -142 -10 -156 4Q0 34 156 4C142 -10 130 -40 126 -84Z",
        "#8a6248",
      ) +
      shaded(svg, ellipse(0, -84, 128, 32), "#d9b084", 0.08) +
      stroke(ellipse(0, -84, 84, 20) + ellipse(0, -84, 42, 10), "#b5895f", 5, 'opacity="0.7"'),
    x,
    y,
  );
}
