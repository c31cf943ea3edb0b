import { between, pickOne } from "../../../../book/seeded-random.ts";
import { fill, group, stroke } from "../../paint/marks.ts";
import { blob, ellipse } from "../../paint/shapes.ts";
import { glow } from "../../scenery/lights.ts";
import type { View } from "../theme.ts";

export function ringedPlanet({ svg, random }: View, x: number, y: number, size: number): string {
  const ball = blob(random, x, y, size, size, 20, 0.006);
  const body = svg.linear(
    [
      [0, "#ffcf94"],
      [1, "#d8606f"],
    ],
    0,
    0,
    1,
    1,
  );
  const bands = Array.from({ length: 6 }, (_, index) => {
    const top = y - size + (index + 0.3) * size * 0.33;
    const colour = pickOne(random, ["#ffd9a0", "#f08a6a", "#ffb27a", "#e0707a"]);
    return fill(ellipse(x, top, size * 1.2, size * 0.09), colour, 'opacity="0.6"');
  });
  const ring = (half: "back" | "front"): string =>
    group(
      [1.75, 1.55]
        .map((reach, index) => {
          const sweep = half === "back" ? 1 : 0;
          const across = Math.round(size * reach);
          return stroke(
            `M${x - across} ${y}A${across} ${Math.round(across * 0.26)} 0 0 ${sweep} ${x + across} ${y}`,
            index ? "#f6a98a" : "#ffe0b8",
            index ? 10 : 16,
          );
        })
        .join(""),
      `transform="rotate(-18 ${x} ${y})"`,
    );
  return (
    glow(svg, x, y, size * 2.4, "#ffb38a", 0.4) +
    ring("back") +
    fill(ball, body) +
    group(bands.join(""), `clip-path="${svg.clip(ball)}"`) +
    ring("front")
  );
}

/** With seas and lands, half in shadow. */
export function bluePlanet({ svg, random }: View, x: number, y: number, size: number): string {
  const ball = blob(random, x, y, size, size, 20, 0.004);
  const lands = Array.from({ length: 6 }, () =>
    blob(
      random,
      x + between(random, -0.7, 0.7) * size,
      y + between(random, -0.7, 0.7) * size,
      between(random, 0.18, 0.4) * size,
      between(random, 0.14, 0.3) * size,
      9,
      0.2,
    ),
  );
  const shade = svg.radial(
    [
      [0, "#0d1038", 0],
      [0.6, "#0d1038", 0.1],
      [1, "#0d1038", 0.65],
    ],
    0.35,
    0.3,
    0.75,
  );
  return (
    glow(svg, x, y, size * 2.2, "#8fd0ff", 0.5) +
    fill(ball, "#4f9fe0") +
    group(fill(lands.join(""), "#7fc98a"), `clip-path="${svg.clip(ball)}"`) +
    fill(ball, shade)
  );
}

/** Three halls of glass, standing on 0, 0. */
export function domeCity(light: View["light"]): string {
  const pane = light === "dusk" ? "#ffe07a" : "#d8f6ff";
  const halls = [
    [-170, 110, "#9f8fd0"],
    [170, 120, "#8fb0d8"],
    [0, 190, "#c8a0d8"],
  ] as const;
  return halls
    .map(([x, size, colour]) => {
      const windows = [-0.5, 0, 0.5].map((across) =>
        ellipse(x + across * size, -size * 0.34, size * 0.11),
      );
      return (
        fill(`M${x - size} 0A${size} ${Math.round(size * 1.12)} 0 0 1 ${x + size} 0Z`, colour) +
        fill(
          `M${x - size * 0.86} ${-size * 0.3}A${size} ${size} 0 0 1 ${x - size * 0.1} ${-size * 1.04}A${size * 1.3} ${size * 1.3} 0 0 0 ${x - size * 0.7} ${-size * 0.3}Z`,
          "#ffffff",
          'opacity="0.4"',
        ) +
        fill(windows.join(""), pane) +
        stroke(`M${x} ${Math.round(-size * 1.12)}v-60`, "#e9e4f2", 8) +
        fill(ellipse(x, -size * 1.12 - 64, 11), "#ff6f61")
      );
    })
    .join("");
}
