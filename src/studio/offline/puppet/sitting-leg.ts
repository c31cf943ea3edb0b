import { tone } from "../paint/colour.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { footColour, legColour, type Side } from "./limbs.ts";
import type { Rig } from "./rig.ts";
import { shaded } from "./shaded.ts";

/** A leg stretched out towards us, so short that it is mostly the sole of its foot. Goes over the body. */
export function sittingLeg(rig: Rig, side: Side): string {
  const padded = rig.outfit?.sleeves === "padded";
  const width = padded ? 46 : (rig.species.limbs?.leg ?? 42);
  const colour = footColour(rig);
  const thigh = shaded(
    rig.svg,
    ellipse(side * 44, -82, 12 + width / 2, width * 0.6),
    legColour(rig),
  );
  const foot = shaded(rig.svg, ellipse(0, 0, 29, 35), colour) + sole(rig, colour);
  return thigh + placed(foot, side * 66 + rig.turn * 6, -76, 1, side * 18);
}

function sole(rig: Rig, colour: string): string {
  const paw =
    !rig.species.person &&
    rig.outfit?.sleeves !== "padded" &&
    rig.species.limbs?.joints === undefined;
  if (!paw) {
    return stroke(ellipse(0, 2, 18, 23), tone(colour, -0.14), 5, 'opacity="0.6"');
  }
  const toes = ellipse(-14, -12, 5.5, 6.5) + ellipse(0, -18, 6, 7) + ellipse(14, -12, 5.5, 6.5);
  return fill(ellipse(0, 9, 14, 12) + toes, tone(colour, -0.15), 'opacity="0.75"');
}
