import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";

import type { DrawableFigure } from "../../studio.ts";
import { placed } from "../paint/marks.ts";
import { newSvg } from "../paint/svg.ts";
import { labOf } from "../palette/lab.ts";
import { measurePalette, type LabShare } from "../palette/measure-palette.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import { poses } from "../puppet/pose.ts";
import { outlineOf, type Outline } from "./outline.ts";

export interface FigureReference {
  palette: readonly LabShare[];
  outline: Outline;
  /** Share of its own box that the figure fills. */
  fill: number;
}

const side = 200;

/** What the hero looks like when nothing is around it: measured on its own pixels, as a picture of it will be. */
export async function figureReference(figure: DrawableFigure): Promise<FigureReference> {
  const { data, width, height } = await alone(figure);
  const opaque = new Uint8Array(width * height);
  const colours = [];
  for (let pixel = 0; pixel < opaque.length; pixel++) {
    if ((data[pixel * 4 + 3] ?? 0) < 128) continue;
    opaque[pixel] = 1;
    colours.push(labOf(data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0));
  }
  const outline = outlineOf({ width, height, values: opaque });
  if (!outline) throw new Error("the hero's figure is empty");
  return { palette: measurePalette(colours, 6), outline, fill: outline.fill };
}

async function alone(
  figure: DrawableFigure,
): Promise<{ data: Uint8Array; width: number; height: number }> {
  if (figure.kind !== "puppet" && figure.image) {
    const { data, info } = await sharp(figure.image)
      .resize(side, side, { fit: "inside" })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  }
  const svg = newSvg(600, 600, "r");
  svg.add(placed(drawPuppet(svg, figure.puppet, poses.stand), 300, 520));
  const { pixels } = new Resvg(svg.text(undefined, side), {
    font: { loadSystemFonts: false },
  }).render();
  return { data: pixels, width: side, height: side };
}
