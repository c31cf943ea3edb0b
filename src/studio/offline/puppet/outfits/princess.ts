import { tone } from "../../paint/colour.ts";
import { crownHat } from "../hats.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { skirt } from "../skirt.ts";

export const princess: Outfit = {
  name: "princess",
  aliases: ["princess", "queen", "royal"],
  cloth: (rig) => rig.accent,
  sleeves: "short",
  legs: (rig) => rig.hide,
  bodyShape: personBody,
  body: (rig) => skirt(rig, tone(rig.accent, 0.04), "#ffd35c"),
  hat: crownHat,
  lashes: "long",
};
