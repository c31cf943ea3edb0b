import type { Species } from "../puppet/rig.ts";
import { roundEars } from "./ears.ts";
import { narrowHead } from "./head-shapes.ts";
import { muzzle, pinkNose, whiskers } from "./snout.ts";
import { raisedTail } from "./tails.ts";

export const mouse: Species = {
  name: "mouse",
  aliases: [
    "mouse",
    "mice",
    "rat",
    "hamster",
    "guinea pig",
    "gerbil",
    "hedgehog",
    "mole",
    "elephant",
    "chipmunk",
  ],
  colours: { main: "#b6aeb4", second: "#ffffff", accent: "#d05050" },
  accessories: ["scarf"],
  headShape: narrowHead,
  behind: (rig) => raisedTail(rig, 12, 8, "#f0a9b0"),
  ears: (rig) =>
    roundEars(rig, { x: 78, y: -62, size: 50, inner: 34, outside: rig.main, inside: "#f6b3b6" }),
  face: muzzle("small"),
  nose: pinkNose,
  whiskers,
};
