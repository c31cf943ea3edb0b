import { fill, placed, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** An open treasure chest that stands on x, y and shines; `inside` is drawn in it around 0, -104. */
export function chest(
  svg: Svg,
  at: { x: number; y: number; scale: number; turn?: number },
  inside: string,
  shadow = "#20302c",
): string {
  const light = svg.radial([
    [0, "#ffe98a", 0.85],
    [0.5, "#ffe98a", 0.2],
    [1, "#ffe98a", 0],
  ]);
  const lid = svg.linear([
    [0, "#b8743f"],
    [1, "#8a5230"],
  ]);
  const front = svg.linear([
    [0, "#b8743f"],
    [1, "#7a4527"],
  ]);
  return placed(
    fill(ellipse(0, 6, 190, 30), shadow, 'opacity="0.4"') +
      fill(ellipse(0, -150, 320), light) +
      fill("M-152 -118C-170 -260 170 -260 152 -118C130 -190 -130 -190 -152 -118Z", lid) +
      stroke("M-150 -126C-164 -250 164 -250 150 -126", "#ffcf5a", 13) +
      fill("M-140 -118Q0 -190 140 -118V-96H-140Z", "#5a331f") +
      inside +
      fill("M-150 -100H150L140 0H-140Z", front) +
      stroke("M-148 -66H148M-144 -32H144", "#6a3a20", 5, 'opacity="0.6"') +
      fill("M-150 -104H150V-84H-150ZM-112 -100H-86L-84 0H-108ZM86 -100H112L108 0H84Z", "#ffcf5a") +
      fill("M-24 -108H24V-62Q0 -46 -24 -62Z", "#ffdf7e") +
      fill(ellipse(0, -84, 8) + "M-5 -80H5L8 -62H-8Z", "#6a3a20"),
    at.x,
    at.y,
    at.scale,
    at.turn ?? 0,
  );
}
