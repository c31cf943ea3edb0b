import { fill } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Species } from "../puppet/rig.ts";
import { roundEars } from "./ears.ts";
import { roundHead } from "./head-shapes.ts";
import { darkNose, muzzle } from "./snout.ts";

const dark = "#3b3a45";

export const panda: Species = {
  name: "panda",
  aliases: ["panda", "penguin"],
  colours: { main: "#fbf8f4", second: "#ffffff", accent: "#5fae7a" },
  accessories: ["scarf"],
  headShape: roundHead,
  limbs: { hand: dark, foot: dark },
  ears: (rig) =>
    roundEars(rig, { x: 66, y: -62, size: 32, inner: 18, outside: dark, inside: "#55535f" }),
  face: (rig) =>
    muzzle("big", "#fff")(rig) +
    fill(
      ellipse(-38 + rig.faceX, headY - 2, 28, 32) + ellipse(38 + rig.faceX, headY - 2, 28, 32),
      dark,
    ),
  nose: darkNose,
  eyes: { ink: "#16141c", whites: "round", laughs: "open" },
  mouth: { ink: "#33262f" },
};
