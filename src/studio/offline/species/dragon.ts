import { tone } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { mouthPlace } from "../puppet/face.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { lizardHead } from "./head-shapes.ts";
import { bandedBelly, crest, snout, spikedTail } from "./lizard.ts";

export const dragon: Species = {
  name: "dragon",
  aliases: ["dragon", "wyvern", "dragonling", "griffin", "gryphon", "phoenix"],
  colours: { main: "#4fae8a", second: "#f6e7b4", accent: "#f08a5d" },
  accessories: ["scarf"],
  headShape: lizardHead,
  behind: (rig) => wings(rig) + spikedTail(rig) + tailTip(rig),
  belly: bandedBelly,
  ears: (rig) => crest(rig) + hornsAndFrills(rig),
  face: snout,
  eyes: { y: -18, apart: 40, whites: "round" },
  mouth: { y: 50, follows: 1.35 },
  whiskers: fang,
};

function wings(rig: Rig): string {
  const { turn, pose, accent } = rig;
  const shape =
    "M0 0C18 -60 62 -128 128 -136C150 -138 158 -120 150 -106C148 -92 158 -80 166 -60C144 -66 128 -58 118 -38C104 -54 88 -52 74 -22C58 -34 38 -26 26 0Z";
  const scale = pose.wingScale ?? 1;
  return [-1, 1]
    .map((side) =>
      group(
        shaded(rig.svg, shape, accent, 0.16) +
          fill(
            "M0 0C18 -60 62 -128 128 -136C140 -137 146 -131 144 -126C88 -118 40 -56 14 2Z",
            tone(rig.main, -0.07),
          ) +
          stroke(
            "M138 -122Q142 -88 160 -62M120 -110Q116 -70 116 -44M92 -90Q80 -56 74 -28",
            tone(accent, -0.13),
            5,
            'opacity="0.8"',
          ),
        // The wing on the far side is foreshortened.
        `transform="translate(${side * 26} -176) scale(${(side * (side * turn > 0.35 ? 0.82 : 1) * scale).toFixed(3)} ${scale}) rotate(${num(-(pose.wing ?? 0) - 4)})"`,
      ),
    )
    .join("");
}

function tailTip(rig: Rig): string {
  const side = rig.tailSide;
  return group(
    shaded(rig.svg, "M0 8C-26 -4 -28 -28 0 -54C28 -28 26 -4 0 8Z", rig.accent),
    `transform="translate(${side * 150} -76) rotate(${side * 8})"`,
  );
}

function hornsAndFrills(rig: Rig): string {
  return bothEars(
    (at) =>
      shaded(
        rig.svg,
        `M${at(26, -64)}C${at(30, -110)} ${at(52, -138)} ${at(84, -146)}C${at(74, -120)} ${at(72, -90)} ${at(64, -52)}Z`,
        "#fbe6b8",
        0.16,
      ) +
      stroke(
        `M${at(42, -92)}L${at(66, -82)}M${at(50, -112)}L${at(70, -102)}`,
        "#d9b878",
        4,
        'opacity="0.8"',
      ) +
      shaded(
        rig.svg,
        `M${at(80, -26)}C${at(108, -58)} ${at(132, -58)} ${at(140, -62)}C${at(138, -46)} ${at(142, -34)} ${at(136, -22)}C${at(132, -12)} ${at(134, 0)} ${at(126, 8)}C${at(112, 14)} ${at(98, 12)} ${at(86, 12)}Z`,
        rig.accent,
        0.1,
      ),
  );
}

function fang(rig: Rig): string {
  const { mood } = rig.pose;
  if (mood === "worried" || mood === "surprised") return "";
  const { x, y } = mouthPlace(rig);
  return fill(`M${num(x - 17)} ${num(y + (mood === "joy" ? 1 : 8))}l5 11 6 -8Z`, "#fff");
}
