import { star } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill } from "../../paint/marks.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";

export const tee: Outfit = {
  name: "tee",
  aliases: ["t-shirt", "shirt"],
  cloth: (rig) => rig.accent,
  sleeves: "short",
  bodyShape: personBody,
  body: (rig) => fill(star(0, -152, 19), tone(rig.accent, 0.22), 'opacity="0.95"'),
};
