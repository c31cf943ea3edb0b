import { Resvg } from "@resvg/resvg-js";

import { pictureUnits } from "../../../book/box.ts";
import type { Box } from "../../../book/box.ts";
import type { Composition, FigureRole } from "./composition.ts";
import { flatArt, flatFilter } from "./flat-art.ts";

export interface MeasuredFigure {
  role: FigureRole;
  /** What can be seen of it. */
  box: Box;
  /** Visible share of the picture, 0–1. */
  share: number;
  /** Share of the figure not covered by what is in front, 0–1. */
  visible: number;
}

/**
 * Counts pixels in an id buffer: every figure in a flat colour of its own, what is in front of it in black.
 * Measured, not reckoned: a wing under the text slipped through every estimate.
 */
export function measureFigures(composition: Composition): MeasuredFigure[] {
  const layers = composition.layers();
  const figures = layers.flatMap((layer, index) =>
    layer.kind === "solid" || layer.kind === "veil" ? [] : [{ role: layer.kind, index }],
  );
  const first = figures[0];
  if (first === undefined) return [];
  const buffer = layers.slice(first.index).flatMap((layer, offset) => {
    if (layer.kind === "veil") return [];
    const figure = figures.findIndex((each) => each.index === first.index + offset);
    return [flatArt(layer.art, figure === -1 ? "#000000" : idColour(figure))];
  });
  const together = count(composition, buffer, figures.length);
  return figures.flatMap(({ role, index }, figure) => {
    const seen = together[figure];
    if (seen === undefined || seen.pixels === 0) return [];
    const covered = layers.slice(index + 1).some((layer) => layer.kind !== "veil");
    const alone = covered
      ? count(composition, [flatArt(layers[index]?.art ?? "", idColour(0))], 1)[0]
      : seen;
    return [
      {
        role,
        box: seen.box,
        share: seen.pixels / (bufferSize * bufferSize),
        visible: Math.min(1, seen.pixels / Math.max(1, alone?.pixels ?? seen.pixels)),
      },
    ];
  });
}

/** 525 px: a pixel is 4 units, a sixtieth of an inch. */
const bufferSize = 525;

/** A code in three channels: a soft edge between two figures, or to black, is no third figure. */
function idChannels(figure: number): [number, number, number] {
  return [250 - figure * 15, 5 + figure * 15, ((figure * 5) % 8) * 30 + 20];
}

function idColour(figure: number): string {
  return (
    "#" +
    idChannels(figure)
      .map((channel) => channel.toString(16).padStart(2, "0"))
      .join("")
  );
}

function isId(pixels: Uint8Array, offset: number, figure: number): boolean {
  return idChannels(figure).every(
    (channel, index) => Math.abs((pixels[offset + index] ?? 0) - channel) <= 3,
  );
}

function count(
  composition: Composition,
  art: readonly string[],
  figures: number,
): { pixels: number; box: Box }[] {
  const filters = Array.from({ length: figures }, (_, figure) => flatFilter(idColour(figure)));
  const background = `<path d="M0 0H${pictureUnits}V${pictureUnits}H0Z" fill="#000000"/>`;
  const svg = composition.svg
    .text([background, `<g shape-rendering="crispEdges">${art.join("")}</g>`], bufferSize)
    .replace("<defs>", `<defs>${flatFilter("#000000")}${filters.join("")}`);
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const found = Array.from({ length: figures }, () => ({
    pixels: 0,
    left: width,
    right: -1,
    top: height,
    bottom: -1,
  }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const offset = (y * width + x) * 4;
      const figure = Math.round((250 - (pixels[offset] ?? 0)) / 15);
      const seen = figure < figures && isId(pixels, offset, figure) ? found[figure] : undefined;
      if (seen === undefined) continue;
      seen.pixels++;
      seen.left = Math.min(seen.left, x);
      seen.right = Math.max(seen.right, x);
      seen.top = Math.min(seen.top, y);
      seen.bottom = Math.max(seen.bottom, y);
    }
  }
  const unit = pictureUnits / width;
  return found.map(({ pixels: total, left, right, top, bottom }) => ({
    pixels: total,
    box: {
      x: left * unit,
      y: top * unit,
      w: (right - left + 1) * unit,
      h: (bottom - top + 1) * unit,
    },
  }));
}
