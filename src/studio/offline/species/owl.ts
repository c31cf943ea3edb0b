import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { wideHead } from "./head-shapes.ts";

export const owl: Species = {
  name: "owl",
  aliases: [
    "owl",
    "owlet",
    "bird",
    "eagle",
    "hawk",
    "falcon",
    "parrot",
    "robin",
    "chicken",
    "duck",
    "duckling",
  ],
  colours: { main: "#8b6b52", second: "#f2dcb8", accent: "#e3a13a" },
  accessories: ["glasses"],
  headShape: wideHead,
  limbs: { foot: "#e9a23b" },
  behind: tailFeathers,
  belly: breastFeathers,
  ears: (rig) =>
    bothEars((at) =>
      shaded(
        rig.svg,
        `M${at(30, -66)}Q${at(70, -84)} ${at(94, -118)}Q${at(104, -70)} ${at(90, -20)}Z`,
        rig.main,
      ),
    ),
  face: (rig) =>
    fill(
      ellipse(-36 + rig.faceX, headY + 2, 42) + ellipse(36 + rig.faceX, headY + 2, 42),
      "#fff3dc",
    ),
  eyes: { y: 2, whites: "round", laughs: "open" },
  mouth: { draw: beak },
};

function tailFeathers(rig: Rig): string {
  const side = rig.tailSide;
  const feather = (dx: number, turn: number) =>
    `<g transform="translate(${num(side * dx)} -78) rotate(${num(-side * turn)})">${shaded(rig.svg, "M-14 0Q-18 46 0 66Q18 46 14 0Z", tone(rig.main, -0.05))}</g>`;
  return feather(46, 62) + feather(40, 42) + feather(30, 24);
}

function breastFeathers({ faceX, second }: Rig): string {
  const shift = faceX * 0.5;
  let path = "";
  [-158, -134, -110, -86].forEach((y, row) => {
    for (let column = -1; column <= 1; column++) {
      const x = shift + column * 26 + (row % 2) * 13;
      path += `M${num(x - 10)} ${y}Q${num(x)} ${y + 14} ${num(x + 10)} ${y}`;
    }
  });
  return stroke(path, tone(second, -0.12), 4, 'opacity="0.7"');
}

/** Opens when it sings or wonders. */
function beak(rig: Rig): string {
  const x = rig.faceX * 1.15;
  const { mood } = rig.pose;
  const at = (dx: number, dy: number) => `${num(x + dx)} ${num(headY + dy)}`;
  const open = mood === "joy" || mood === "surprised";
  return (
    (open ? fill(`M${at(-9, 28)}Q${at(0, 60)} ${at(9, 28)}Z`, "#7c2836") : "") +
    shaded(
      rig.svg,
      `M${at(-14, 14)}Q${at(0, 5)} ${at(14, 14)}L${at(0, open ? 36 : 41)}Z`,
      "#f6a33c",
    )
  );
}
