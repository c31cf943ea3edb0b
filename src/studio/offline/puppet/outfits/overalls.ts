import { tone } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { shaded } from "../shaded.ts";

export const overalls: Outfit = {
  name: "overalls",
  aliases: ["overalls", "farmer", "gardener", "builder", "mechanic", "inventor", "engineer"],
  cloth: () => "#f6ead6",
  sleeves: "short",
  sleeveColour: () => "#f6ead6",
  legs: (rig) => tone(rig.accent, -0.05),
  bodyShape: personBody,
  body: (rig) =>
    shaded(rig.svg, "M-54 -128H54Q58 -80 50 -66Q0 -56 -50 -66Q-58 -80 -54 -128Z", rig.accent) +
    stroke("M-34 -128L-30 -194M34 -128L30 -194", rig.accent, 13) +
    fill("M-28 -162H28V-120H-28Z", rig.accent) +
    fill(ellipse(-26, -150, 5) + ellipse(26, -150, 5), "#ffd35c") +
    fill("M-16 -138H16V-112Q0 -104 -16 -112Z", tone(rig.accent, -0.08)),
};
