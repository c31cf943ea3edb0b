import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars } from "./ears.ts";

const screenLight = "#7df3e1";
const y = headY;

export const robot: Species = {
  name: "robot",
  aliases: [
    "robot",
    "android",
    "bot",
    "machine",
    "computer",
    "car",
    "train",
    "truck",
    "fire engine",
    "spaceship",
  ],
  colours: { main: "#9fb8c9", accent: "#ffb347" },
  accessories: ["scarf"],
  headShape: `M-88 ${y - 62}Q-88 ${y - 76} -70 ${y - 76}H70Q88 ${y - 76} 88 ${y - 62}V${y + 56}Q88 ${y + 74} 70 ${y + 74}H-70Q-88 ${y + 74} -88 ${y + 56}Z`,
  headDepth: 0.12,
  bodyShape:
    "M-58 -186Q-60 -200 -46 -200H46Q60 -200 58 -186L64 -84Q64 -66 46 -66H-46Q-64 -66 -64 -84Z",
  belly: "none",
  limbs: { arm: 20, leg: 26, joints: "balls" },
  ears: (rig) => sideKnobs(rig) + antenna(rig),
  face: screen,
  eyes: { ink: screenLight, draw: glowingEye },
  brows: "none",
  cheeks: () =>
    fill(ellipse(-48, y + 24, 11, 6) + ellipse(48, y + 24, 11, 6), "#ff8fa3", 'opacity="0.7"'),
  mouth: { y: 20, ink: screenLight, glows: "yes" },
};

function sideKnobs(rig: Rig): string {
  return bothEars((at, side) =>
    shaded(
      rig.svg,
      `M${at(88, -24)}h${side * 16}q${side * 8} 0 ${side * 8} 8v34q0 8 ${side * -8} 8h${side * -16}Z`,
      tone(rig.main, -0.12),
    ),
  );
}

function antenna(rig: Rig): string {
  const light = rig.svg.radial([
    [0, rig.accent, 0.8],
    [1, rig.accent, 0],
  ]);
  return (
    stroke(`M0 ${y - 74}V${y - 112}`, tone(rig.main, -0.16), 8) +
    fill(ellipse(0, y - 122, 30), light) +
    shaded(rig.svg, ellipse(0, y - 120, 15), rig.accent)
  );
}

function screen(rig: Rig): string {
  const rivets =
    ellipse(-78, y - 64, 4) +
    ellipse(78, y - 64, 4) +
    ellipse(-78, y + 62, 4) +
    ellipse(78, y + 62, 4);
  return (
    shaded(
      rig.svg,
      `M-68 ${y - 44}Q-68 ${y - 54} -56 ${y - 54}H56Q68 ${y - 54} 68 ${y - 44}V${y + 38}Q68 ${y + 50} 56 ${y + 50}H-56Q-68 ${y + 50} -68 ${y + 38}Z`,
      "#22304f",
      0.05,
    ) +
    fill(`M-60 ${y - 46}H-10L-44 ${y + 42}H-60Z`, "#fff", 'opacity="0.07"') +
    fill(rivets, tone(rig.main, -0.2))
  );
}

function glowingEye(rig: Rig, x: number, eyeY: number, size: number): string {
  const [dx, dy] = rig.pose.look ?? [0.2, 0];
  const [cx, cy] = [x + dx * 6, eyeY + dy * 6];
  const halo = rig.svg.radial([
    [0, screenLight, 0.5],
    [1, screenLight, 0],
  ]);
  return (
    fill(ellipse(cx, cy - 4, 28), halo) +
    fill(ellipse(cx, cy - 4, 12 * size, 16 * size), screenLight) +
    fill(ellipse(cx - 4, cy - 10, 4), "#fff")
  );
}
