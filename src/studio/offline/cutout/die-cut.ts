import sharp from "sharp";

import { boxBlur } from "./box-blur.ts";
import { distanceField } from "./distance-field.ts";
import type { FlatChannels } from "./find-ink.ts";
import { emptyMask, type Mask, type PixelMap } from "./pixel-map.ts";

export interface Sticker {
  /** With alpha; the white border is part of it. */
  png: Uint8Array;
  width: number;
  height: number;
}

/** Border width as a share of the figure's longer side. */
const borderShare = 0.02;

/** Cuts the figure out along a soft line a little outside it, as a pair of scissors would a paper sticker. */
export async function dieCut(colours: FlatChannels, figure: Mask): Promise<Sticker> {
  const box = bounds(figure);
  const border = Math.max(3, Math.round(Math.max(box.width, box.height) * borderShare));
  const pad = border + 8;
  const width = box.width + 2 * pad;
  const height = box.height + 2 * pad;
  const shape = emptyMask({ width, height });
  const source = (pixel: number): number => {
    const x = (pixel % width) + box.left - pad;
    const y = Math.floor(pixel / width) + box.top - pad;
    const inside = x >= 0 && y >= 0 && x < figure.width && y < figure.height;
    return inside ? y * figure.width + x : -1;
  };
  for (let pixel = 0; pixel < shape.values.length; pixel++) {
    const from = source(pixel);
    shape.values[pixel] = from < 0 ? 0 : (figure.values[from] ?? 0);
  }
  const distance = boxBlur(boxBlur(distanceField(shape), 2), 2);
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < shape.values.length; pixel++) {
    const from = shape.values[pixel] ? source(pixel) : -1;
    const paint = (channel: PixelMap, offset: number): void => {
      const level = from < 0 ? 253 : (channel.values[from] ?? 253);
      pixels[pixel * 4 + offset] = byte((level - 8) * 1.05);
    };
    paint(colours.red, 0);
    paint(colours.green, 1);
    paint(colours.blue, 2);
    pixels[pixel * 4 + 3] = byte((border + 0.5 - (distance.values[pixel] ?? 0)) * 170 + 127);
  }
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { png: new Uint8Array(png), width, height };
}

function bounds({ width, height, values }: Mask): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  values.forEach((value, pixel) => {
    if (!value) return;
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
