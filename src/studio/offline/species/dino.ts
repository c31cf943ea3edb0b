import type { Species } from "../puppet/rig.ts";
import { lizardHead } from "./head-shapes.ts";
import { bandedBelly, crest, snout, spikedTail } from "./lizard.ts";

export const dino: Species = {
  name: "dino",
  aliases: [
    "dinosaur",
    "dino",
    "t-rex",
    "t rex",
    "trex",
    "tyrannosaurus",
    "triceratops",
    "stegosaurus",
    "brontosaurus",
    "diplodocus",
    "raptor",
    "velociraptor",
    "lizard",
    "gecko",
    "crocodile",
    "alligator",
    "chameleon",
  ],
  colours: { main: "#6f9fd8", second: "#fdf0c8", accent: "#f2a541" },
  accessories: ["backpack"],
  headShape: lizardHead,
  behind: spikedTail,
  belly: bandedBelly,
  ears: crest,
  face: snout,
  eyes: { y: -18, apart: 40, whites: "round" },
  mouth: { y: 50 },
};
