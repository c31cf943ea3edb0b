import { tone } from "../paint/colour.ts";
import { fill, group } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { wornAccessories } from "./all-accessories.ts";
import { eyesOverHat, face } from "./face.ts";
import { hairBehind, hairFront } from "./hair.ts";
import { headY } from "./rig.ts";
import type { HeadParts, Rig } from "./rig.ts";
import { grain, shaded } from "./shaded.ts";

/** The whole head, back to front. */
export function head(rig: Rig): string {
  const { species, outfit, svg } = rig;
  const helmet = outfit?.helmet;
  const clip = svg.clip(species.headShape);
  const hairShown = species.person && helmet === undefined;
  const behind =
    (hairShown ? hairBehind(rig) + humanEars(rig) : "") +
    (helmet && species.person ? "" : (species.ears?.(rig) ?? ""));
  const front = (species.front?.(rig) ?? "") + (hairShown ? hairFront(rig) : "");
  const parts: HeadParts = {
    behind,
    face:
      shaded(svg, species.headShape, rig.hide, species.headDepth ?? 0.1) +
      grain(rig, { x: 8, y: headY + 4, rx: 84, ry: 74 }, rig.hide, 110, clip) +
      group(species.face?.(rig) ?? "", `clip-path="${clip}"`) +
      face(rig),
    front,
  };
  const dressed = helmet ? helmet(rig, parts) : parts;
  const accessories = wornAccessories(rig.puppet);
  const worn = (glasses: boolean) =>
    accessories
      .filter((accessory) => (accessory.name === "glasses") === glasses)
      .map((accessory) => accessory.onHead?.(rig) ?? "")
      .join("");
  const hats = (outfit?.hat?.(rig) ?? "") + worn(false);
  const eyes = hats === "" ? "" : eyesOverHat(rig);
  return dressed.behind + dressed.face + dressed.front + hats + eyes + worn(true);
}

function humanEars(rig: Rig): string {
  return [-1, 1]
    .map((side) => {
      const x = side * 84 - rig.faceX * 0.2;
      return (
        shaded(rig.svg, ellipse(x, headY + 6, 15, 18), rig.hide) +
        fill(ellipse(x, headY + 7, 7, 9), tone(rig.hide, -0.09))
      );
    })
    .join("");
}
