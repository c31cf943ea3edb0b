import { tone } from "../paint/colour.ts";
import { stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { personBody } from "../puppet/person-body.ts";
import { headY } from "../puppet/rig.ts";
import type { Species } from "../puppet/rig.ts";
import { headThrough } from "./head-shapes.ts";

export const human: Species = {
  name: "human",
  aliases: [
    "human",
    "girl",
    "boy",
    "child",
    "kid",
    "toddler",
    "baby",
    "sister",
    "brother",
    "person",
    "mum",
    "dad",
    "grandma",
    "grandpa",
    "explorer",
    "detective",
    "astronaut",
    "knight",
    "wizard",
    "witch",
    "magician",
    "pirate",
    "captain",
    "sailor",
    "princess",
    "prince",
    "queen",
    "king",
    "fairy",
    "pixie",
    "elf",
    "mermaid",
    "superhero",
    "hero",
    "ballerina",
    "dancer",
    "doctor",
    "firefighter",
    "farmer",
    "inventor",
    "scientist",
    "teacher",
    "ninja",
    "giant",
    "chef",
    "artist",
  ],
  colours: { main: "#ffffff", accent: "#e3a13a", skin: "#c98f62", hair: "#3a2520" },
  accessories: [],
  headShape: headThrough([
    [0, -82],
    [56, -68],
    [84, -18],
    [78, 34],
    [44, 72],
    [0, 82],
  ]),
  bodyShape: personBody,
  person: "yes",
  belly: "none",
  limbs: { leg: 34 },
  nose: ({ faceX, hide }) => {
    const x = faceX * 1.15;
    return stroke(
      `M${num(x - 5)} ${headY + 22}Q${num(x + 2)} ${headY + 27} ${num(x + 6)} ${headY + 21}`,
      tone(hide, -0.16),
      5,
    );
  },
};
