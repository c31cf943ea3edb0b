import type { Point } from "../../../../book/box.ts";
import { icon } from "../../icons/icon.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { hangingStars } from "./hanging-stars.ts";
import { nothing } from "./occasion.ts";
import type { Occasion } from "./occasion.ts";

export const bedtime: Occasion = (svg, random, place) => ({
  ...nothing,
  ground:
    pillowAndQuilt(svg, place.main) +
    placed(icon(svg, "teddy-bear", 170, { stands: true }), place.small[0], place.small[1]),
  air: hangingStars(random, place),
  says: "A pillow and a warm quilt are waiting.",
});

function pillowAndQuilt(svg: Svg, [x, y]: Point): string {
  const patches = [-120, -40, 40, 120]
    .map((dx, index) =>
      fill(
        `M${dx - 40} -54h80v70h-80Z`,
        ["#f2a0b4", "#8fc8e8", "#ffd98a", "#a8d8a0"][index] ?? "#fff",
        'opacity="0.85"',
      ),
    )
    .join("");
  return placed(
    fill(ellipse(0, 22, 210, 26), "#1c2430", 'opacity="0.3"') +
      shaded(
        svg,
        "M-150 -40C-170 -110 -120 -130 -60 -124C0 -132 60 -130 80 -118C110 -84 96 -50 90 -30Z",
        "#fdf8ee",
        0.1,
      ) +
      shaded(svg, "M-160 -54H160Q186 -10 160 20H-160Q-186 -10 -160 -54Z", "#c9a8e8") +
      patches +
      stroke("M-160 -54H160M-160 16H160", "#fff6e6", 7, 'opacity="0.8" stroke-dasharray="4 16"'),
    x,
    y,
    1.1,
  );
}
