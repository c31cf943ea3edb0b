import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";

import { paperTile } from "./paper-tile.ts";

/**
 * Paints a drawing on this thread's one canvas and gives the canvas back: encode or copy before the next call.
 * A canvas per page took the process from 560 to 900 MB.
 */
export async function raster(
  svg: string,
  pixels: number,
  options: { grain: "paper" | "none" },
): Promise<Canvas> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = threadCanvas(pixels);
  const pen = canvas.getContext("2d");
  pen.globalCompositeOperation = "source-over";
  pen.globalAlpha = 1;
  pen.clearRect(0, 0, pixels, pixels);
  pen.drawImage(image, 0, 0, pixels, pixels);
  if (options.grain === "paper") {
    const pattern = pen.createPattern(paper(), "repeat");
    pen.globalCompositeOperation = "soft-light";
    pen.globalAlpha = 0.34;
    pen.fillStyle = pattern;
    pen.fillRect(0, 0, pixels, pixels);
    pen.globalCompositeOperation = "source-over";
    pen.globalAlpha = 1;
  }
  return canvas;
}

let canvas: Canvas | undefined;

function threadCanvas(pixels: number): Canvas {
  if (canvas === undefined) canvas = createCanvas(pixels, pixels);
  if (canvas.width !== pixels) {
    canvas.width = pixels;
    canvas.height = pixels;
  }
  return canvas;
}

let tile: Canvas | undefined;

function paper(): Canvas {
  if (tile !== undefined) return tile;
  const size = 512;
  tile = createCanvas(size, size);
  const pen = tile.getContext("2d");
  const pixels = pen.createImageData(size, size);
  paperTile(size).forEach((grey, index) => {
    pixels.data.set([grey, grey, grey, 255], index * 4);
  });
  pen.putImageData(pixels, 0, 0);
  return tile;
}
