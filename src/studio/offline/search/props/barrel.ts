import { tone } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { PropKind } from "../theme.ts";

export const barrel: PropKind = {
  weight: 7,
  lanes: [0, 1],
  kind: "cover",
  shows: ["barrel"],
  draw: ({ svg }) => {
    const wood = svg.linear(
      [
        [0, "#8f5f33"],
        [0.4, "#b98048"],
        [1, "#80522b"],
      ],
      0,
      0,
      1,
      0,
    );
    const art =
      fill("M-34 -84Q-48 -42 -34 0Q0 12 34 0Q48 -42 34 -84Z", wood) +
      stroke("M-14 -82Q-20 -42 -14 4M14 -82Q20 -42 14 4", tone("#a8713f", -0.12), 3) +
      stroke("M-40 -64Q0 -54 40 -64M-40 -20Q0 -9 40 -20", "#5b4a44", 7) +
      fill(ellipse(0, -84, 34, 9), "#8a5a30") +
      fill(ellipse(0, -84, 27, 6), "#6f4624");
    return { art, name: "the barrel", width: 90, height: 92 };
  },
};

export const crate: PropKind = {
  weight: 6,
  lanes: [0, 1],
  kind: "cover",
  shows: ["crate"],
  draw: () => ({
    art:
      fill("M-46 -74H46V0H-46Z", "#c4925a") +
      fill("M-46 -74H46V-50H-46Z", "#d3a46a") +
      stroke("M-46 -74H46V0H-46ZM-46 -49H46M-46 -24H46M-46 -74L46 0", "#8f6336", 5),
    name: "the wooden crate",
    width: 92,
    height: 78,
  }),
};
