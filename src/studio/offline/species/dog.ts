import { tone } from "../paint/colour.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { roundHead } from "./head-shapes.ts";
import { darkNose, muzzle } from "./snout.ts";
import { raisedTail } from "./tails.ts";

export const dog: Species = {
  name: "dog",
  aliases: [
    "dog",
    "puppy",
    "pup",
    "doggy",
    "hound",
    "poodle",
    "labrador",
    "terrier",
    "dachshund",
    "cow",
    "goat",
  ],
  colours: { main: "#e2b57c", second: "#fff2de", accent: "#4a86c5", hair: "#9a6237" },
  accessories: ["cape"],
  headShape: roundHead,
  behind: (rig) => raisedTail(rig, 24, 18, rig.main),
  face: muzzle("big"),
  nose: darkNose,
  front: floppyEars,
};

function floppyEars(rig: Rig): string {
  const colour = rig.puppet.hair ?? tone(rig.main, -0.14);
  return bothEars((at) =>
    shaded(
      rig.svg,
      `M${at(60, -66)}C${at(110, -80)} ${at(126, -20)} ${at(112, 36)}C${at(96, 54)} ${at(80, 30)} ${at(76, -10)}Z`,
      colour,
    ),
  );
}
