import { fill, stroke } from "../../paint/marks.ts";
import { pirateHat } from "../hats.ts";
import { personBody } from "../person-body.ts";
import type { Outfit } from "../rig.ts";
import { shaded } from "../shaded.ts";

export const pirate: Outfit = {
  name: "pirate",
  aliases: ["pirate", "captain", "sailor", "buccaneer", "privateer"],
  cloth: () => "#f6ead6",
  sleeves: "long",
  feet: () => "#5b4636",
  bodyShape: personBody,
  body: (rig) =>
    stroke(
      "M-50 -180Q0 -166 50 -180M-54 -156Q0 -142 54 -156M-56 -132Q0 -118 56 -132",
      "#d9534a",
      10,
    ) +
    shaded(
      rig.svg,
      "M-48 -196L-20 -190L-34 -80L-62 -76Q-66 -140 -48 -196ZM48 -196L20 -190L34 -80L62 -76Q66 -140 48 -196Z",
      rig.accent,
    ) +
    stroke("M-56 -92Q0 -80 56 -92", "#5b4030", 13) +
    fill("M-10 -98h20v18h-20Z", "#ffd35c"),
  hat: pirateHat,
};
