import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { bezier, ellipse, taper } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { headThrough } from "./head-shapes.ts";

export const unicorn: Species = {
  name: "unicorn",
  aliases: [
    "unicorn",
    "pony",
    "horse",
    "pegasus",
    "alicorn",
    "foal",
    "zebra",
    "reindeer",
    "deer",
    "giraffe",
    "llama",
  ],
  colours: { main: "#fbf3fa", second: "#9fd8ea", accent: "#e58bc0" },
  accessories: [],
  headShape: headThrough([
    [0, -80],
    [50, -70],
    [78, -30],
    [80, 20],
    [66, 62],
    [0, 84],
  ]),
  behind: flowingTail,
  ears,
  face: (rig) => {
    const x = rig.faceX * 1.3;
    return (
      shaded(rig.svg, ellipse(x, headY + 48, 54, 35), "#ffdfe6", 0.06) +
      fill(ellipse(x - 20, headY + 42, 5, 7) + ellipse(x + 20, headY + 42, 5, 7), "#c9808f")
    );
  },
  limbs: { foot: "#d9b4d6" },
  eyes: { y: -8 },
  mouth: { y: 62, follows: 1.35 },
  front: (rig) => mane(rig) + horn(rig),
};

function flowingTail(rig: Rig): string {
  const side = rig.tailSide;
  return [rig.accent, tone(rig.accent, 0.12), rig.second, "#ffd98a"]
    .map((colour, index) => {
      const spine = bezier(
        [side * 20, -92 + index * 6],
        [side * (90 + index * 8), -130 + index * 22],
        [side * (100 + index * 14), -40 + index * 10],
        [side * (148 + index * 6), -66 + index * 20],
      );
      return fill(taper(spine, 26, 8), colour);
    })
    .join("");
}

function ears(rig: Rig): string {
  return bothEars(
    (at) =>
      shaded(
        rig.svg,
        `M${at(30, -66)}C${at(40, -120)} ${at(62, -130)} ${at(74, -132)}C${at(84, -100)} ${at(80, -70)} ${at(70, -44)}Z`,
        rig.main,
      ) +
      fill(
        `M${at(46, -74)}Q${at(54, -108)} ${at(70, -116)}Q${at(74, -90)} ${at(66, -60)}Z`,
        "#f7b6c8",
      ),
  );
}

function mane(rig: Rig): string {
  return [rig.accent, tone(rig.accent, 0.12), rig.second, "#ffd98a", rig.accent]
    .map((colour, index) => {
      const spine = bezier(
        [-6 + index * 4, headY - 84],
        [-50 - index * 8, headY - 96 + index * 4],
        [-70 - index * 9, headY - 30 + index * 18],
        [-84 - index * 5, headY + 4 + index * 20],
      );
      return fill(taper(spine, 24, 8), colour);
    })
    .join("");
}

function horn(rig: Rig): string {
  const y = headY;
  return (
    shaded(
      rig.svg,
      `M-16 ${y - 70}L6 ${y - 168}L22 ${y - 68}Q4 ${y - 60} -16 ${y - 70}Z`,
      "#ffd670",
      0.14,
    ) +
    stroke(
      `M-10 ${y - 92}L17 ${y - 86}M-5 ${y - 114}L14 ${y - 109}M0 ${y - 134}L11 ${y - 131}`,
      "#e0a13a",
      4.5,
    )
  );
}
