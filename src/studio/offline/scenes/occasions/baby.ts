import type { Point } from "../../../../book/box.ts";
import { icon } from "../../icons/icon.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { bunting } from "../../scenery/lantern.ts";
import { hangingStars } from "./hanging-stars.ts";
import { nothing } from "./occasion.ts";
import type { Occasion } from "./occasion.ts";

export const baby: Occasion = (svg, random, place) => ({
  ...nothing,
  ground:
    cradle(svg, place.main) +
    placed(icon(svg, "teddy-bear", 170, { stands: true }), place.small[0], place.small[1]),
  air:
    bunting([-20, place.top], [2120, place.top], { sag: 90, count: 19 }) +
    hangingStars(random, place),
  says: "Somebody very new sleeps in a cradle.",
});

function cradle(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 4, 190, 24), "#1c2430", 'opacity="0.3"') +
      stroke("M-150 -8Q0 40 150 -8", "#8a5f42", 22) +
      fill(ellipse(-70, -146, 46, 42), "#f6cfae") +
      stroke("M-92 -146q9 8 18 0M-66 -146q9 8 18 0", "#5a3a2a", 5) +
      fill(ellipse(-94, -132, 9, 6) + ellipse(-44, -132, 9, 6), "#ff8f8f", 'opacity="0.6"') +
      shaded(svg, "M-30 -150C40 -190 120 -170 140 -110H-60Z", "#fdf0f4", 0.1) +
      shaded(
        svg,
        "M-160 -124H160C160 -50 120 -20 90 -14H-90C-120 -20 -160 -50 -160 -124Z",
        "#b98358",
      ) +
      stroke("M-156 -104H156", "#e0b084", 10) +
      fill(
        "M-18 -78C-46 -100 -40 -118 -26 -118C-18 -118 -12 -110 -12 -104C-12 -110 -6 -118 2 -118C16 -118 22 -100 -18 -60Z",
        "#f7d0dc",
        'transform="translate(12 12)"',
      ),
    x,
    y,
    1.1,
  );
}
