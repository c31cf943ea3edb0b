import { star } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { bezier, blob, ellipse, taper } from "../paint/shapes.ts";
import { headY } from "./rig.ts";
import type { Rig } from "./rig.ts";
import { shaded } from "./shaded.ts";

/** What is worn on the head; each is a part of an outfit or an accessory. */
export function crownHat(rig: Rig): string {
  const y = headY;
  return (
    shaded(
      rig.svg,
      `M-46 ${y - 76}L-56 ${y - 128}L-26 ${y - 104}L0 ${y - 140}L26 ${y - 104}L56 ${y - 128}L46 ${y - 76}Q0 ${y - 92} -46 ${y - 76}Z`,
      "#ffcf4a",
      0.13,
    ) +
    fill(ellipse(0, y - 100, 8), "#ff6f91") +
    fill(ellipse(-28, y - 92, 5) + ellipse(28, y - 92, 5), "#63d2ff") +
    fill(ellipse(-56, y - 130, 6) + ellipse(0, y - 142, 7) + ellipse(56, y - 130, 6), "#fff0b0")
  );
}

export function partyHat(rig: Rig): string {
  const hat =
    shaded(rig.svg, "M-40 0L6 -104L44 -4Q2 14 -40 0Z", rig.accent) +
    stroke("M-28 -22Q6 -8 36 -24M-14 -52Q8 -42 26 -54", "#fff", 9, 'opacity="0.85"') +
    fill(blob(rig.random, 6, -106, 17, 17, 10, 0.2), "#ffe07a");
  return placed(hat, -14, headY - 70, 1, -8);
}

export function wizardHat(rig: Rig): string {
  const hat =
    shaded(
      rig.svg,
      "M-66 6C-40 -40 -34 -110 22 -150C40 -160 66 -146 56 -130C44 -120 36 -112 44 -70Q52 -30 66 4Q0 -18 -66 6Z",
      rig.accent,
      0.16,
    ) +
    shaded(rig.svg, "M-108 14C-60 -16 60 -20 108 8C70 34 -60 36 -108 14Z", tone(rig.accent, 0.03)) +
    stroke("M-62 2Q0 -18 62 0", "#ffd35c", 11) +
    fill(star(6, -60, 18), "#ffe07a");
  return placed(hat, 0, headY - 66);
}

export function pirateHat(rig: Rig): string {
  const y = headY;
  return (
    shaded(
      rig.svg,
      `M-104 ${y - 50}C-80 ${y - 128} 80 ${y - 128} 104 ${y - 50}C60 ${y - 80} -60 ${y - 80} -104 ${y - 50}Z`,
      "#2f3350",
    ) +
    stroke(`M-98 ${y - 56}C-60 ${y - 84} 60 ${y - 84} 98 ${y - 56}`, "#ffd35c", 6) +
    fill(ellipse(0, y - 96, 13), "#fff") +
    stroke(`M-18 ${y - 78}L18 ${y - 86}M-18 ${y - 86}L18 ${y - 78}`, "#fff", 5)
  );
}

export function knightHelmet(rig: Rig): string {
  const y = headY;
  const plume = taper(bezier([0, y - 84], [-20, y - 150], [-60, y - 150], [-84, y - 116]), 16, 34);
  return (
    shaded(
      rig.svg,
      `M-96 ${y + 4}C-104 ${y - 110} 104 ${y - 110} 96 ${y + 4}L84 ${y - 2}C80 ${y - 52} -80 ${y - 52} -84 ${y - 2}Z`,
      "#c3ccda",
    ) +
    stroke(`M-92 ${y - 18}C-80 ${y - 66} 80 ${y - 66} 92 ${y - 18}`, "#8d9ab0", 6) +
    fill(plume, rig.accent)
  );
}

export function nightCap(rig: Rig): string {
  const hat =
    shaded(
      rig.svg,
      "M-84 14C-76 -60 -10 -92 40 -84C96 -76 126 -30 122 26C104 -8 76 -26 52 -22C70 -8 80 4 84 14Q0 -12 -84 14Z",
      rig.accent,
      0.14,
    ) +
    stroke("M-82 10Q0 -16 82 10", "#fff6e6", 17) +
    fill(blob(rig.random, 122, 36, 18, 18, 10, 0.14), "#fff6e6");
  return placed(hat, 0, headY - 58, 1, -4);
}
