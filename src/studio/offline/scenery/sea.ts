import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { fill } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { rays } from "./lights.ts";

/** Water from the surface down, with light falling in from the upper left. */
export function sea(
  svg: Svg,
  random: Random,
  colours: readonly [string, string, string, string, string],
  light: { x: number; strength: number; colour?: string },
): string {
  const places = [0, 0.16, 0.45, 0.78, 1];
  const water = svg.linear(colours.map((colour, index) => [places[index] ?? 1, colour]));
  let art = fill(`M0 0H${svg.width}V${svg.height}H0Z`, water);
  for (let index = 0; index < 22; index++) {
    const haze = svg.radial([
      [0, "#fff", 0.1],
      [1, "#fff", 0],
    ]);
    art += fill(
      ellipse(
        between(random, 0, svg.width),
        between(random, 0, 1500),
        between(random, 240, 700),
        between(random, 40, 150),
      ),
      haze,
    );
  }
  art += rays(svg, random, light.x, -700, {
    count: 12,
    length: 2500,
    from: 0.9,
    to: 2.15,
    colour: light.colour ?? "#ffffff",
    strength: light.strength,
  });
  let ripples = "";
  for (let index = 0; index < 60; index++) {
    ripples += dab(
      between(random, 0, svg.width),
      random() ** 2 * 240,
      between(random, 60, 260),
      between(random, 5, 14),
      between(random, -0.08, 0.08),
      between(random, -0.05, 0.05),
    );
  }
  return art + fill(ripples, "#fff", `opacity="${light.strength}"`);
}
