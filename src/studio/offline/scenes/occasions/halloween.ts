import { between } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { fill, placed } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { glow } from "../../scenery/lights.ts";
import { nothing } from "./occasion.ts";
import type { Occasion } from "./occasion.ts";

export const halloween: Occasion = (svg, random, place) => ({
  ...nothing,
  ground: [place.main, place.small]
    .map(
      ([x, y], index) =>
        glow(svg, x, y - 80, 240, "#ffb04a", 0.7) +
        placed(icon(svg, "jack-o-lantern", 210, { stands: true, calm: 0 }), x, y) +
        placed(
          icon(svg, "jack-o-lantern", 130, { stands: true, calm: 0 }),
          x + (index === 0 ? 130 : -130),
          y + 24,
          1,
          index === 0 ? 8 : -8,
        ),
    )
    .join(""),
  air: Array.from({ length: 6 }, (_, index) =>
    placed(
      bat(),
      180 + index * 350 + between(random, -60, 60),
      between(random, place.top, place.bottom),
      between(random, 0.6, 1.1),
      between(random, -14, 14),
    ),
  ).join(""),
  says: "Pumpkins grin and small bats flutter by.",
});

function bat(): string {
  return (
    fill(
      "M0 -14C-8 -30 -18 -24 -18 -12C-50 -44 -96 -36 -112 -4C-90 -12 -82 0 -78 14C-62 2 -52 8 -44 22C-30 8 -16 14 0 34C16 14 30 8 44 22C52 8 62 2 78 14C82 0 90 -12 112 -4C96 -36 50 -44 18 -12C18 -24 8 -30 0 -14Z",
      "#3a2f55",
    ) + fill(ellipse(-8, -2, 4) + ellipse(8, -2, 4), "#ffe07a")
  );
}
