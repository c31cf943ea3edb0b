import { tone } from "../paint/colour.ts";
import { fill } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { headThrough } from "./head-shapes.ts";

export const frog: Species = {
  name: "frog",
  aliases: ["frog", "toad", "froglet", "tadpole", "turtle", "tortoise", "newt", "snail"],
  colours: { main: "#7cb84f", second: "#eef5c0", accent: "#e35f5f" },
  accessories: ["cape"],
  headShape: headThrough([
    [0, -62],
    [64, -60],
    [100, -4],
    [88, 52],
    [0, 76],
  ]),
  ears: (rig) =>
    [-1, 1].map((side) => shaded(rig.svg, ellipse(side * 54, headY - 62, 36), rig.main)).join(""),
  face: (rig) =>
    fill(
      ellipse(rig.faceX - 12, headY + 14, 3.6) + ellipse(rig.faceX + 12, headY + 14, 3.6),
      tone(rig.main, -0.16),
    ),
  eyes: { y: -60, apart: 54, whites: "round" },
};
