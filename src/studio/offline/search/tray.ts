import { fill, group, placed, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** The tray of things to find, in picture units. The press sets the names as live text at `nameBaseline`. */
export const tray = { x: 150, y: 1790, w: 1800, h: 200, iconY: 1874, nameBaseline: 1968 } as const;

export interface TrayEntry {
  /** Art around 0, 0 that fits a circle of radius 1 when scaled by its radius: given the radius, draws itself. */
  draw(radius: number): string;
}

function trayCentre(index: number, count: number): number {
  return tray.x + (tray.w * (index + 0.5)) / count;
}

/** A cream card with one plate for each entry, left to right. */
export function drawTray(svg: Svg, entries: readonly TrayEntry[]): string {
  const { x, y, w, h } = tray;
  const round = 34;
  const card = `M${x + round} ${y}H${x + w - round}Q${x + w} ${y} ${x + w} ${y + round}V${y + h - round}Q${x + w} ${y + h} ${x + w - round} ${y + h}H${x + round}Q${x} ${y + h} ${x} ${y + h - round}V${y + round}Q${x} ${y} ${x + round} ${y}Z`;
  const paper = svg.linear([
    [0, "#fffdf6"],
    [1, "#fbf0da"],
  ]);
  const radius = Math.min(70, w / entries.length / 2 - 7);
  const plates = entries.map((entry, index) => {
    const centre = trayCentre(index, entries.length);
    const plate = ellipse(0, 0, radius);
    return placed(
      fill(plate, plateColours[index % plateColours.length] ?? "#fdf0c8") +
        group(entry.draw(radius), `clip-path="${svg.clip(plate)}"`) +
        stroke(plate, "#ffffff", 3, 'opacity="0.8"'),
      centre,
      tray.iconY,
    );
  });
  return (
    fill(card, "#22382c", 'opacity="0.25" transform="translate(0 10)"') +
    fill(card, paper) +
    stroke(card, "#e3c488", 5, 'stroke-dasharray="2 14"') +
    plates.join("")
  );
}

const plateColours = ["#fde2d0", "#dff0e0", "#dcecf6", "#f1e2f5", "#fdf0c8"];
