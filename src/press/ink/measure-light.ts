import sharp from "sharp";

import { pagePoints, type Area } from "../layout/page-size.ts";
import { luminanceOf } from "./contrast.ts";

/** How light the paper is under an area: relative luminance of the 5th, 50th and 95th percentile. */
export interface Light {
  low: number;
  middle: number;
  high: number;
  /** The mean colour, `#rrggbb`. */
  colour: string;
}

export const whitePaper: Light = { low: 1, middle: 1, high: 1, colour: "#ffffff" };

/** A page's luminance on a grid of 105 × 105: one sample for a square of 6 points. */
export interface LightMap {
  under(area: Area): Light;
}

const across = 105;

export async function measureLight(picture: Uint8Array): Promise<LightMap> {
  const { data, info } = await sharp(picture)
    .resize(across, across, { fit: "fill" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number): Pixel => {
    const start = (y * across + x) * info.channels;
    const [red = 0, green = red, blue = red] = data.subarray(start, start + info.channels);
    return [red, green, blue];
  };
  return { under: (area) => lightOf(pixelsUnder(area, pixel)) };
}

type Pixel = readonly [red: number, green: number, blue: number];

function pixelsUnder(area: Area, pixel: (x: number, y: number) => Pixel): Pixel[] {
  const cell = (along: number) =>
    Math.min(across - 1, Math.max(0, Math.floor((along / pagePoints) * across)));
  const found: Pixel[] = [];
  for (let y = cell(area.y); y <= cell(area.y + area.height); y++) {
    for (let x = cell(area.x); x <= cell(area.x + area.width); x++) found.push(pixel(x, y));
  }
  return found;
}

function lightOf(pixels: readonly Pixel[]): Light {
  const values = pixels.map((pixel) => luminanceOf(...pixel)).toSorted((one, other) => one - other);
  const at = (share: number) => values[Math.floor((values.length - 1) * share)] ?? 1;
  const mean = (channel: 0 | 1 | 2) =>
    Math.round(pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length);
  const colour = [mean(0), mean(1), mean(2)].map((value) => value.toString(16).padStart(2, "0"));
  return { low: at(0.05), middle: at(0.5), high: at(0.95), colour: `#${colour.join("")}` };
}
