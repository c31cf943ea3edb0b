import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";

/** `draw` gets a writer of points from the middle of the head, mirrored for each side. */
export function bothEars(
  draw: (at: (x: number, y: number) => string, side: -1 | 1) => string,
): string {
  return ([-1, 1] as const)
    .map((side) => draw((x, y) => `${num(side * x)} ${num(headY + y)}`, side))
    .join("");
}

export function pointedEars(rig: Rig, inside: string): string {
  return bothEars(
    (at) =>
      shaded(
        rig.svg,
        `M${at(22, -62)}C${at(40, -120)} ${at(66, -140)} ${at(82, -146)}C${at(100, -110)} ${at(100, -60)} ${at(92, -16)}Z`,
        rig.main,
      ) +
      fill(
        `M${at(46, -70)}C${at(58, -104)} ${at(68, -118)} ${at(78, -124)}C${at(88, -96)} ${at(88, -66)} ${at(84, -36)}Z`,
        inside,
      ),
  );
}

export function roundEars(
  rig: Rig,
  look: { x: number; y: number; size: number; inner: number; outside: string; inside: string },
): string {
  return [-1, 1]
    .map(
      (side) =>
        shaded(rig.svg, ellipse(side * look.x, headY + look.y, look.size), look.outside) +
        fill(ellipse(side * look.x, headY + look.y + 2, look.inner), look.inside),
    )
    .join("");
}
