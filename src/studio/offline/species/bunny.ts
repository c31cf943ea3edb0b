import { fill, group } from "../paint/marks.ts";
import { blob } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";
import { narrowHead } from "./head-shapes.ts";
import { muzzle, pinkNose, whiskers } from "./snout.ts";

export const bunny: Species = {
  name: "bunny",
  aliases: ["bunny", "rabbit", "hare", "bunny rabbit", "kangaroo", "lamb", "sheep", "donkey"],
  colours: { main: "#d9c4b4", second: "#fff4ea", accent: "#c45a7a" },
  accessories: ["bow"],
  headShape: narrowHead,
  behind: (rig) =>
    shaded(rig.svg, blob(rig.random, rig.tailSide * 60, -84, 28, 27, 10, 0.08), "#fff"),
  ears: longEars,
  face: muzzle("small"),
  nose: pinkNose,
  whiskers,
};

function longEars(rig: Rig): string {
  return bothEars((at, side) =>
    group(
      shaded(
        rig.svg,
        `M${at(14, -58)}C${at(0, -130)} ${at(14, -206)} ${at(40, -212)}C${at(72, -206)} ${at(72, -120)} ${at(58, -50)}Z`,
        rig.main,
      ) +
        fill(
          `M${at(26, -70)}C${at(18, -130)} ${at(26, -180)} ${at(40, -188)}C${at(58, -180)} ${at(58, -120)} ${at(48, -66)}Z`,
          "#f6b3b6",
        ),
      `transform="rotate(${side * 9} 0 ${headY})"`,
    ),
  );
}
