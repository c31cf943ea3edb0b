import sharp from "sharp";

import type { Mask, PixelMap } from "./pixel-map.ts";

export interface Drawing {
  width: number;
  height: number;
  red: PixelMap;
  green: PixelMap;
  blue: PixelMap;
  /** What the picture itself says is not background, when it comes with a cut-out alpha channel. */
  opaque: Mask | null;
}

/** Longest edge while cutting: a figure that fills the page is then printed at 300 ppi up to four inches tall. */
const workingEdge = 1200;

export async function readDrawing(image: Uint8Array): Promise<Drawing> {
  const { data, info } = await sharp(image)
    .resize(workingEdge, workingEdge, { fit: "inside", withoutEnlargement: true })
    // Takes off JPEG speckle and crayon grit that would break the outline into crumbs.
    .median(3)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const count = width * height;
  const alpha = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel++) alpha[pixel] = data[pixel * 4 + 3] ?? 0;
  const channel = (offset: number): PixelMap => {
    const values = new Float32Array(count);
    for (let pixel = 0; pixel < count; pixel++) {
      const share = (alpha[pixel] ?? 0) / 255;
      values[pixel] = (data[pixel * 4 + offset] ?? 0) * share + 255 * (1 - share);
    }
    return { width, height, values };
  };
  const values = alpha.map((value) => (value > 127 ? 1 : 0));
  const opaqueCount = values.reduce((sum, value) => sum + value, 0);
  const isCutOut = opaqueCount < count * 0.97 && opaqueCount > count * 0.01;
  return {
    width,
    height,
    red: channel(0),
    green: channel(1),
    blue: channel(2),
    opaque: isCutOut ? { width, height, values } : null,
  };
}
