import { star } from "../../paint/brush.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { wizardHat } from "../hats.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { shaded } from "../shaded.ts";

export const wizard: Outfit = {
  name: "wizard",
  aliases: ["wizard", "witch", "magician", "sorcerer", "sorceress", "mage", "enchanter"],
  cloth: (rig) => rig.accent,
  sleeves: "long",
  bodyShape: personBody,
  body: (rig) =>
    shaded(
      rig.svg,
      "M-52 -150C-62 -100 -84 -50 -88 -22Q0 0 88 -22C84 -50 62 -100 52 -150Z",
      rig.accent,
      0.16,
    ) +
    stroke("M-60 -110Q0 -94 60 -110", "#ffd35c", 10) +
    fill(starsOnRobe.map(([x, y]) => star(x, y, 9)).join(""), "#ffe07a"),
  hat: wizardHat,
};

const starsOnRobe = [
  [-40, -60],
  [30, -76],
  [0, -36],
  [54, -40],
  [-10, -80],
] as const;
