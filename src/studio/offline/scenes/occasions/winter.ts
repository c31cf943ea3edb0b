import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stipple, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { glow } from "../../scenery/lights.ts";
import type { Occasion } from "./occasion.ts";

export const winter: Occasion = (svg, random, place) => ({
  ground: snowman(svg, place.main),
  air: fairyLights(svg, place.top),
  over: snow(random),
  says: "Snow is falling and little lights are hung up.",
});

function fairyLights(svg: Svg, top: number): string {
  const colours = ["#ff8f7a", "#ffe07a", "#8fe0b0", "#8fc8ff", "#f2a8e0"];
  let art = "";
  let wire = "M-20 " + num(top);
  for (let loop = 0; loop < 5; loop++) {
    const x = loop * 428;
    wire += `Q${x + 214} ${num(top + 150)} ${x + 428} ${num(top)}`;
    for (let index = 1; index < 7; index++) {
      const share = index / 7;
      const y = top + 4 * share * (1 - share) * 75 + 14;
      const colour = colours[(loop * 6 + index) % 5] ?? "#ffe07a";
      art +=
        glow(svg, x + share * 428, y, 46, colour, 0.9) +
        fill(ellipse(x + share * 428, y, 11, 15), tone(colour, 0.08));
    }
  }
  return stroke(wire, "#4a4a6a", 4) + art;
}

function snow(random: Random): string {
  const flakes = (count: number) =>
    Array.from({ length: count }, (): Point => [
      between(random, 0, 2100),
      between(random, 0, 2100),
    ]);
  return (
    stipple(flakes(220), "#ffffff", 8, 0.85) +
    stipple(flakes(120), "#ffffff", 15, 0.8) +
    stipple(flakes(36), "#ffffff", 24, 0.6)
  );
}

function snowman(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 2, 110, 18), "#1c2a44", 'opacity="0.3"') +
      shaded(svg, ellipse(0, -72, 96, 80), "#f7fbff", 0.14) +
      shaded(svg, ellipse(0, -184, 70, 62), "#fbfdff", 0.12) +
      fill(
        ellipse(-22, -196, 8, 10) +
          ellipse(22, -196, 8, 10) +
          ellipse(0, -96, 8) +
          ellipse(0, -60, 8),
        "#33304a",
      ) +
      fill("M0 -186L56 -172L0 -166Z", "#f29a4a") +
      stroke("M-58 -136Q0 -118 58 -136", "#d9534a", 22) +
      stroke("M40 -132L60 -76", "#d9534a", 20) +
      shaded(svg, "M-58 -232C-50 -306 50 -306 58 -232Q0 -250 -58 -232Z", "#4f8fc0") +
      fill(ellipse(0, -300, 18), "#fff"),
    x,
    y,
  );
}
