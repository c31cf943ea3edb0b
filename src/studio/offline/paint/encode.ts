import sharp from "sharp";

import { raster } from "./raster.ts";

export interface PrintFiles {
  /** JPEG 4:4:4, 2625 px square, 300 ppi, with paper grain. */
  print: Uint8Array;
  /** WebP, 1600 and 480 px square; empty when not asked for. */
  large: Uint8Array;
  small: Uint8Array;
}

/** 8.75 in at 300 ppi. */
export const printPixels = 2625;

/** A square drawing as the files a book needs. Each owns its buffer, so that it can be moved to another thread. */
export async function encodePrint(svg: string, also?: "with web sizes"): Promise<PrintFiles> {
  const canvas = await raster(svg, printPixels, { grain: "paper" });
  const pixels = canvas.data();
  const painted = () =>
    sharp(pixels, {
      raw: { width: printPixels, height: printPixels, channels: 4 },
    }).removeAlpha();
  const print = await painted()
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .withMetadata({ density: 300 })
    .toBuffer();
  if (also === undefined)
    return { print: owned(print), large: new Uint8Array(), small: new Uint8Array() };
  const { data, info } = await painted().resize(1600).raw().toBuffer({ resolveWithObject: true });
  const web = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const large = await web().webp({ quality: 82, effort: 2 }).toBuffer();
  const small = await web().resize(480).webp({ quality: 80, effort: 4 }).toBuffer();
  return { print: owned(print), large: owned(large), small: owned(small) };
}

/** A drawing of any shape as WebP, without grain. */
export async function encodeWeb(
  svg: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const canvas = await raster(svg, size.width, { grain: "none", height: size.height });
  const pixels = { width: size.width, height: size.height, channels: 4 } as const;
  const webp = await sharp(canvas.data(), { raw: pixels })
    .removeAlpha()
    .webp({ quality: 84, effort: 2 })
    .toBuffer();
  return owned(webp);
}

/** Small buffers are cut from Node's shared pool, which cannot be moved. */
function owned(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(buffer);
}
