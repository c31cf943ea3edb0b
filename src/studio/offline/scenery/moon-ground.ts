import type { Point } from "../../../book/box.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A crater lying on the ground. */
export function crater(x: number, y: number, radius: number, colour: string): string {
  const rim = (reach: number, flat: number, sweep: 0 | 1) =>
    `A${num(radius * reach)} ${num(radius * flat)} 0 0 ${sweep}`;
  const [left, right] = [num(x - radius), num(x + radius)];
  const [farLeft, farRight] = [num(x - radius * 1.05), num(x + radius * 1.05)];
  const level = num(y);
  return (
    fill(ellipse(x, y, radius, radius * 0.3), tone(colour, -0.13)) +
    fill(
      `M${left} ${level}${rim(1, 0.3, 1)} ${right} ${level}${rim(1, 0.2, 0)} ${left} ${level}Z`,
      tone(colour, -0.22),
    ) +
    fill(
      `M${farLeft} ${num(y + 2)}${rim(1.05, 0.34, 0)} ${farRight} ${num(y + 2)}${rim(1, 0.28, 1)} ${farLeft} ${num(y + 2)}Z`,
      tone(colour, 0.13),
    )
  );
}

/** A big dark boulder for the foot of the picture. */
export function boulder(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  look: { top: string; bottom: string; dust: string } = {
    top: "#7f5aa6",
    bottom: "#3d2766",
    dust: "#f5c6e8",
  },
): string {
  const outline = blob(random, x, y, radiusX, radiusY, 12, 0.06);
  const rock = svg.linear([
    [0, look.top],
    [1, look.bottom],
  ]);
  const dust = Array.from({ length: 320 }, (): Point => [
    x + gaussian(random) * radiusX * 0.5,
    y - radiusY + Math.abs(gaussian(random)) * radiusY * 0.45,
  ]);
  return (
    fill(outline, rock) +
    group(
      stipple(dust, look.dust, 5, 0.55) +
        fill(
          ellipse(x - radiusX * 0.3, y - radiusY * 0.2, 50, 24) +
            ellipse(x + radiusX * 0.35, y - radiusY * 0.4, 36, 17),
          tone(look.bottom, 0.12),
          'opacity="0.8"',
        ),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}
