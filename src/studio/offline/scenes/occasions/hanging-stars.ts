import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import type { OccasionPlace } from "./occasion.ts";

export function hangingStars(random: Random, { top, bottom }: OccasionPlace): string {
  return [160, 330, 520, 1580, 1770, 1940]
    .map((x) => {
      const y = between(random, top + 90, bottom);
      return (
        stroke(`M${x} ${num(top - 10)}V${num(y - 40)}`, "#fff6d8", 3, 'opacity="0.7"') +
        placed(
          fill(
            "M0 -46L13 -16L46 -14L20 8L29 40L0 22L-29 40L-20 8L-46 -14L-13 -16Z",
            "#ffdf7e",
            'stroke="#ffdf7e" stroke-width="10" stroke-linejoin="round"',
          ),
          x,
          y,
          1,
          between(random, -12, 12),
        )
      );
    })
    .join("");
}
