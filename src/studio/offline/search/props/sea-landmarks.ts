import { tone } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";

/** Floats around 0, 0; 520 units long, looks right. */
export function submarine(svg: Svg, hull: string): string {
  const paint = svg.linear([
    [0, tone(hull, 0.1)],
    [0.55, hull],
    [1, tone(hull, -0.2)],
  ]);
  const windows = [-110, 0, 110].map(
    (x) =>
      fill(ellipse(x, 6, 42), "#8a5a30") +
      fill(ellipse(x, 6, 33), "#ffe9a0") +
      fill(
        `M${x - 24} -6Q${x - 12} -26 ${x + 8} -24Q${x - 10} -12 ${x - 16} 6Z`,
        "#ffffff",
        'opacity="0.8"',
      ),
  );
  return (
    fill("M-250 -10L-330 -80Q-318 -10 -330 76L-250 20Z", tone(hull, -0.16)) +
    fill("M-60 -110V-176Q-60 -196 -40 -196H50Q74 -196 74 -172V-110Z", tone(hull, -0.06)) +
    stroke("M20 -196V-262H78", "#b9c3d2", 20) +
    fill(ellipse(84, -262, 18), "#8fd0ea") +
    fill(
      "M-262 0C-262 -90 -150 -124 0 -124C170 -124 268 -70 268 0C268 76 170 118 0 118C-150 118 -262 84 -262 0Z",
      paint,
    ) +
    fill(
      "M-200 -70C-120 -112 60 -118 190 -78C90 -96 -80 -92 -200 -70Z",
      "#ffffff",
      'opacity="0.45"',
    ) +
    stroke("M-244 44Q0 92 246 40", tone(hull, -0.2), 7, 'opacity="0.7"') +
    windows.join("") +
    fill("M-30 118L-80 168H40L64 112Z", tone(hull, -0.12))
  );
}

/** A friendly whale around 0, 0; 620 units long, looks left. */
export function whale(svg: Svg, colour: string): string {
  const paint = svg.linear([
    [0, tone(colour, 0.08)],
    [1, tone(colour, -0.08)],
  ]);
  return (
    fill(
      "M236 -24C300 -60 300 -130 276 -164C330 -160 358 -128 360 -96C380 -130 420 -140 452 -128C420 -96 390 -40 300 30Z",
      tone(colour, -0.06),
    ) +
    fill(
      "M-290 20C-290 -110 -150 -160 -10 -150C120 -140 210 -70 320 -40C300 60 160 140 -30 146C-200 150 -290 110 -290 20Z",
      paint,
    ) +
    fill(
      "M-286 44C-230 70 -60 74 60 60C20 120 -60 146 -110 146C-220 146 -280 104 -286 44Z",
      "#eaf6f4",
      'opacity="0.9"',
    ) +
    stroke("M-250 70Q-160 104 -60 96M-236 96Q-160 124 -80 118", "#b8d4d8", 6) +
    fill("M-40 90C10 110 40 170 20 200C-30 190 -80 140 -90 96Z", tone(colour, -0.1)) +
    fill(ellipse(-176, -10, 16, 19), "#22303f") +
    fill(ellipse(-182, -17, 6), "#ffffff") +
    fill(ellipse(-136, 30, 22, 14), "#ff9d8f", 'opacity="0.6"') +
    stroke("M-284 30Q-230 54 -196 34", "#22303f", 7)
  );
}

export function bubble(svg: Svg, x: number, y: number, radius: number): string {
  const skin = svg.radial([
    [0, "#ffffff", 0.05],
    [0.75, "#ffffff", 0.14],
    [1, "#ffffff", 0.6],
  ]);
  const gleam = `M${Math.round(x - radius * 0.6)} ${Math.round(y - radius * 0.1)}Q${Math.round(x - radius * 0.5)} ${Math.round(y - radius * 0.6)} ${Math.round(x - radius * 0.05)} ${Math.round(y - radius * 0.66)}`;
  return (
    fill(ellipse(x, y, radius), skin) + stroke(gleam, "#ffffff", radius * 0.14, 'opacity="0.9"')
  );
}
