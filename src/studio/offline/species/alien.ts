import { stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { roundHead } from "./head-shapes.ts";

export const alien: Species = {
  name: "alien",
  aliases: [
    "alien",
    "martian",
    "monster",
    "creature",
    "moon-hopper",
    "ghost",
    "yeti",
    "troll",
    "fish",
    "bee",
  ],
  colours: { main: "#9bd07a", second: "#e2f5c8", accent: "#e36fb0" },
  accessories: [],
  headShape: roundHead,
  ears: (rig) =>
    bothEars(
      (at, side) =>
        stroke(`M${at(30, -66)}Q${at(40, -110)} ${at(56, -124)}`, rig.main, 9) +
        shaded(rig.svg, ellipse(side * 58, headY - 130, 15), rig.accent),
    ),
  eyes: { whites: "round" },
};
