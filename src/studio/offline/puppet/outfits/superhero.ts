import { star } from "../../paint/brush.ts";
import { mix } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { capeCloth } from "../cape.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";

export const superhero: Outfit = {
  name: "superhero",
  aliases: ["superhero", "super hero", "superheroine", "supergirl", "superboy", "hero"],
  cloth: (rig) => rig.accent,
  sleeves: "long",
  legs: (rig) => rig.accent,
  bodyShape: personBody,
  behind: (rig) => capeCloth(rig, mix(rig.accent, "#e8413c", 0.85)),
  body: () => fill(star(0, -154, 22), "#ffe07a") + stroke("M-54 -96Q0 -84 54 -96", "#ffd35c", 12),
};
