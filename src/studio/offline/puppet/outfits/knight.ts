import { tone } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { knightHelmet } from "../hats.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { shaded } from "../shaded.ts";

export const knight: Outfit = {
  name: "knight",
  aliases: ["knight", "soldier", "guard", "warrior"],
  cloth: () => "#b9c3d2",
  sleeves: "armour",
  sleeveColour: () => "#b9c3d2",
  legs: () => "#a9b4c6",
  feet: () => "#5b4636",
  bodyShape: personBody,
  body: (rig) =>
    stroke(
      "M0 -192V-92M-52 -150Q0 -134 52 -150M-56 -112Q0 -96 56 -112",
      tone("#b9c3d2", -0.16),
      4,
      'opacity="0.8"',
    ) +
    shaded(rig.svg, "M-40 -104Q0 -94 40 -104L46 -58Q0 -46 -46 -58Z", rig.accent) +
    fill("M-12 -160h24v14a12 16 0 0 1 -24 0Z", rig.accent),
  hat: knightHelmet,
};
