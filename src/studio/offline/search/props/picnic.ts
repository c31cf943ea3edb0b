import { icon } from "../../icons/icon.ts";
import { fill, placed } from "../../paint/marks.ts";
import type { PropKind } from "../theme.ts";

const dishes = [
  ["basket", 92, -30, -6],
  ["watermelon", 50, 50, 4],
  ["cupcake", 44, 94, -8],
] as const;

export const picnic: PropKind = {
  weight: 7,
  lanes: [0.3, 1],
  kind: "prop",
  shows: ["picnic"],
  draw: ({ svg }, allowed) => {
    const checks = [0, 1, 2, 3, 4].map((index) =>
      fill(
        `M${-138 + index * 62} 20L${-84 + index * 48} -50H${-60 + index * 48}L${-107 + index * 62} 20Z`,
        "#e0605a",
        'opacity="0.75"',
      ),
    );
    const food = dishes
      .filter(([name]) => allowed(name))
      .map(([name, size, x, y]) =>
        placed(icon(svg, name, size, { stands: true, calm: 0.12 }), x, y),
      );
    const art =
      fill("M-150 20L-90 -50H130L160 20Z", "#f7efe0") +
      checks.join("") +
      fill("M-132 0H152L147 -12H-120ZM-112 -24H140L136 -36H-102Z", "#e0605a", 'opacity="0.5"') +
      food.join("");
    return { art, name: "the picnic blanket", width: 310, height: 90 };
  },
};
