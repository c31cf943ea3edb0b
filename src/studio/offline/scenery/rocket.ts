import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { fill, group, placed, stipple, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A rocket on its legs, 500 units tall at scale 1; the middle of its hull is at x, y. `flying` adds a flame instead of legs. */
export function rocket(
  svg: Svg,
  random: Random,
  at: { x: number; y: number; scale: number; turn?: number },
  state: "standing" | "flying" = "standing",
): string {
  const hull =
    "M0 -300C70 -230 96 -120 90 20C86 70 70 110 56 140H-56C-70 110 -86 70 -90 20C-96 -120 -70 -230 0 -300Z";
  const metal = svg.linear(
    [
      [0, "#d9deee"],
      [0.35, "#ffffff"],
      [1, "#a9b2d4"],
    ],
    0,
    0,
    1,
    0,
  );
  const red = () =>
    svg.linear([
      [0, "#ff8a70"],
      [1, "#c2405a"],
    ]);
  const glass = svg.linear(
    [
      [0, "#7fd6ff"],
      [1, "#2f6fb5"],
    ],
    0,
    0,
    1,
    1,
  );
  const grains = Array.from({ length: 170 }, (): Point => [
    between(random, 30, 95) - Math.abs(gaussian(random)) * 8,
    between(random, -260, 140),
  ]);
  const paint =
    fill("M-120 -180H120V-320H-120Z", "#ff6f61") +
    fill("M-120 -168H120V-184H-120Z", "#ffd35c") +
    fill("M-120 96H120V150H-120Z", "#ff6f61") +
    fill("M30 -320H120V160H52C80 60 90 -160 30 -320Z", "#5b4a8a", 'opacity="0.22"') +
    stipple(grains, "#5b4a8a", 4, 0.35);
  const art =
    (state === "standing" ? legs() : flame(svg)) +
    fill("M-84 30C-150 60 -160 130 -150 190L-60 132ZM84 30C150 60 160 130 150 190L60 132Z", red()) +
    fill(hull, metal) +
    group(paint, `clip-path="${svg.clip(hull)}"`) +
    fill(ellipse(0, -70, 52), "#ffb347") +
    fill(ellipse(0, -70, 40), glass) +
    stroke("M-24 -84Q-16 -104 8 -102", "#fff", 8, 'opacity="0.85"') +
    fill("M-16 60C-16 10 16 10 16 60V176Q0 196 -16 176Z", red()) +
    fill(ellipse(0, 32, 20), "#ffb347") +
    fill(ellipse(0, 32, 13), "#7fd6ff");
  return placed(art, at.x, at.y, at.scale, at.turn ?? 0);
}

function legs(): string {
  return (
    fill(ellipse(10, 196, 190, 34), "#4a2c70", 'opacity="0.35"') +
    stroke("M-70 130L-96 196M70 130L96 196", "#8a93b5", 18) +
    fill(ellipse(-100, 196, 30, 12) + ellipse(100, 196, 30, 12), "#6f789c")
  );
}

function flame(svg: Svg): string {
  const fire = svg.linear([
    [0, "#fff3b0"],
    [0.4, "#ffc04a"],
    [1, "#ff6f61", 0],
  ]);
  return (
    fill("M-46 136C-70 240 -30 330 0 420C30 330 70 240 46 136Z", fire) +
    fill("M-22 136C-34 200 -14 250 0 300C14 250 34 200 22 136Z", "#fffbe0", 'opacity="0.9"')
  );
}
