import { pickOne } from "../../../../book/seeded-random.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { PropKind } from "../theme.ts";

/** A scallop shell with a door and a round window. */
export const shellHouse: PropKind = {
  weight: 12,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["shell", "house"],
  draw: ({ svg, random, light }) => {
    const [colour, name] = pickOne(random, [
      ["#f2a6b8", "the pink shell house"],
      ["#f6c98a", "the golden shell house"],
      ["#b9a3e3", "the lilac shell house"],
    ] as const);
    const paint = svg.linear([
      [0, tone(colour, 0.1)],
      [1, tone(colour, -0.1)],
    ]);
    const shape =
      "M-130 0C-190 -80 -170 -190 -120 -240Q-96 -282 -62 -270Q-34 -310 0 -288Q34 -310 62 -270Q96 -282 120 -240C170 -190 190 -80 130 0Q0 26 -130 0Z";
    const ribs = [-118, -78, -38, 0, 38, 78, 118].map(
      (x) => `M${num(x * 0.35)} 4Q${num(x * 0.95)} -130 ${num(x * 0.92)} -252`,
    );
    const pane = light === "dusk" ? "#ffe07a" : "#d8fff6";
    const art =
      fill(shape, paint) +
      group(
        stroke(ribs.join(""), tone(colour, -0.13), 9, 'opacity="0.6"') +
          stroke(ribs.join(""), tone(colour, 0.14), 4, 'opacity="0.7" transform="translate(-7 0)"'),
        `clip-path="${svg.clip(shape)}"`,
      ) +
      fill("M-36 8V-66Q0 -112 36 -66V8Q0 14 -36 8Z", tone(colour, -0.34)) +
      fill(ellipse(20, -32, 5), "#ffe9a0") +
      fill(ellipse(0, -158, 30), pane) +
      stroke(ellipse(0, -158, 30), "#fff6e2", 8) +
      stroke("M0 -188V-128M-30 -158H30", "#fff6e2", 5);
    return { art: group(art, 'transform="scale(1.25)"'), name, width: 430, height: 370 };
  },
};
