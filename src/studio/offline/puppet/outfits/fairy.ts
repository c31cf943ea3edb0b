import { tone } from "../../paint/colour.ts";
import { fill, group, stroke } from "../../paint/marks.ts";
import { personBody } from "../person-body.ts";
import type { Outfit, Rig } from "../rig.ts";
import { skirt } from "../skirt.ts";

export const fairy: Outfit = {
  name: "fairy",
  aliases: ["fairy", "pixie", "sprite", "angel", "tooth fairy"],
  cloth: (rig) => rig.accent,
  sleeves: "short",
  legs: (rig) => rig.hide,
  bodyShape: personBody,
  behind: gauzeWings,
  body: (rig) => skirt(rig, rig.accent),
  lashes: "long",
};

function gauzeWings(rig: Rig): string {
  return [-1, 1]
    .map((side) =>
      group(
        fill(
          "M0 0C30 -90 110 -120 130 -70C140 -30 80 10 0 10Z",
          tone(rig.accent, 0.2),
          'opacity="0.8"',
        ) +
          fill(
            "M0 8C50 10 96 40 84 76C66 100 20 60 0 20Z",
            tone(rig.accent, 0.15),
            'opacity="0.8"',
          ) +
          stroke("M6 2Q70 -30 112 -76M6 14Q50 30 72 70", "#fff", 4, 'opacity="0.8"'),
        `transform="translate(${side * 18} -165) scale(${side} 1) rotate(${-(rig.pose.wing ?? 0)})"`,
      ),
    )
    .join("");
}
