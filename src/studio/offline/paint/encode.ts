import type { Canvas } from "@napi-rs/canvas";
import sharp, { type Sharp } from "sharp";

import { raster } from "./raster.ts";

export interface PrintFiles {
  /** JPEG 4:4:4, 2625 px square, 300 ppi, with paper grain. */
  print: Uint8Array;
  /** WebP, 1600 and 480 px square. */
  large: Uint8Array;
  small: Uint8Array;
}

/** 8.75 in at 300 ppi. */
export const printPixels = 2625;

/** A square drawing in the three sizes of a picture. Each owns its buffer, so that it can be moved to another thread. */
export async function encodePicture(svg: string): Promise<PrintFiles> {
  return encodeCanvas(await raster(svg, printPixels, { grain: "paper" }));
}

/** The same of a canvas that was painted already. */
export async function encodeCanvas(canvas: Canvas): Promise<PrintFiles> {
  const painted = paintedPixels(canvas);
  const print = await printJpeg(painted);
  const { data, info } = await painted.resize(1600).raw().toBuffer({ resolveWithObject: true });
  const web = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const large = await web().webp({ quality: 82, effort: 2 }).toBuffer();
  const small = await web().resize(480).webp({ quality: 80, effort: 4 }).toBuffer();
  return { print, large: owned(large), small: owned(small) };
}

/** A page's art: print JPEG only. */
export async function encodePage(svg: string): Promise<Uint8Array> {
  return encodePageCanvas(await raster(svg, printPixels, { grain: "paper" }));
}

export function encodePageCanvas(canvas: Canvas): Promise<Uint8Array> {
  return printJpeg(paintedPixels(canvas));
}

/** A drawing of any shape as WebP, without grain. */
export async function encodeWeb(
  svg: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const canvas = await raster(svg, size.width, { grain: "none", height: size.height });
  return owned(await paintedPixels(canvas).webp({ quality: 84, effort: 2 }).toBuffer());
}

function paintedPixels(canvas: Canvas): Sharp {
  const { width, height } = canvas;
  return sharp(canvas.data(), { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** Full colour resolution, or red hair on green grass bleeds. */
async function printJpeg(painted: Sharp): Promise<Uint8Array> {
  const jpeg = await painted
    .clone()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .withMetadata({ density: 300 })
    .toBuffer();
  return owned(jpeg);
}

/** Small buffers are cut from Node's shared pool, which cannot be moved. */
function owned(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(buffer);
}
