import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { skirt } from "../skirt.ts";

export const dress: Outfit = {
  name: "dress",
  aliases: ["dress", "skirt", "ballerina", "dancer"],
  cloth: (rig) => rig.accent,
  sleeves: "short",
  legs: (rig) => rig.hide,
  bodyShape: personBody,
  body: (rig) => skirt(rig, rig.accent),
  lashes: "long",
};
