import type { Canvas } from "@napi-rs/canvas";
import sharp from "sharp";

/** Print: JPEG with full colour resolution, or red hair on green grass bleeds. */
export async function encodePrint(pixels: CanvasPixels): Promise<Uint8Array> {
  const jpeg = await sharp(pixels.data, { raw: pixels.raw })
    .removeAlpha()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return new Uint8Array(jpeg);
}

export async function encodeScreen(pixels: CanvasPixels, side: number): Promise<Uint8Array> {
  const webp = await sharp(pixels.data, { raw: pixels.raw })
    .removeAlpha()
    .resize(side, side)
    .webp({ quality: 84, effort: 3 })
    .toBuffer();
  return new Uint8Array(webp);
}

export interface CanvasPixels {
  data: Uint8Array;
  raw: { width: number; height: number; channels: 4 };
}

/** A copy of 28 MB: take it once for all files that are made of it. */
export function canvasPixels(canvas: Canvas): CanvasPixels {
  const { width, height } = canvas;
  return { data: canvas.data(), raw: { width, height, channels: 4 } };
}
