import type { Species } from "../puppet/rig.ts";
import { roundEars } from "./ears.ts";
import { roundHead } from "./head-shapes.ts";
import { darkNose, muzzle } from "./snout.ts";

export const bear: Species = {
  name: "bear",
  aliases: [
    "bear",
    "teddy",
    "teddy bear",
    "cub",
    "polar bear",
    "koala",
    "monkey",
    "gorilla",
    "badger",
    "beaver",
    "otter",
  ],
  colours: { main: "#a8714a", second: "#ecd0a8", accent: "#5fa35b" },
  accessories: ["backpack"],
  headShape: roundHead,
  ears: (rig) =>
    roundEars(rig, { x: 66, y: -62, size: 32, inner: 18, outside: rig.main, inside: rig.second }),
  face: muzzle("big"),
  nose: darkNose,
};
