import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";

import { paintImageLayer } from "./paint-image-layer.ts";
import { paperTile } from "./paper-tile.ts";

/**
 * Paints a drawing on this thread's one canvas and gives the canvas back: encode or copy before the next call.
 * A canvas per page took the process from 560 to 900 MB.
 */
export async function raster(
  svg: string,
  pixels: number,
  options: { grain: "paper" | "none"; height?: number },
): Promise<Canvas> {
  const height = options.height ?? pixels;
  const canvas = threadCanvas(pixels, height);
  const pen = canvas.getContext("2d");
  pen.clearRect(0, 0, pixels, height);
  for (const part of partsOf(svg)) {
    if (part.holdsImage) paintImageLayer(pen, part.svg, pixels, height);
    else pen.drawImage(await loadImage(Buffer.from(part.svg)), 0, 0, pixels, height);
  }
  if (options.grain === "paper") layGrain(pen, pixels, height);
  return canvas;
}

/** Skia draws no embedded images (a child's sticker), so the layers that hold one are painted by resvg in between. */
function partsOf(svg: string): { svg: string; holdsImage: boolean }[] {
  if (!svg.includes("<image ")) return [{ svg, holdsImage: false }];
  const start = svg.indexOf("</defs>") + "</defs>".length;
  const head = svg.slice(0, start);
  const parts: { lines: string[]; holdsImage: boolean }[] = [];
  // A drawing writes one layer a line.
  for (const line of svg.slice(start, -"</svg>".length).split("\n")) {
    const holdsImage = line.includes("<image ");
    const last = parts.at(-1);
    if (last?.holdsImage === holdsImage) last.lines.push(line);
    else parts.push({ lines: [line], holdsImage });
  }
  return parts.map(({ lines, holdsImage }) => ({
    svg: `${head}${lines.join("\n")}</svg>`,
    holdsImage,
  }));
}

let canvas: Canvas | undefined;

function threadCanvas(width: number, height: number): Canvas {
  if (canvas === undefined) canvas = createCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas;
}

let tile: Canvas | undefined;

function layGrain(pen: SKRSContext2D, width: number, height: number): void {
  tile ??= paperCanvas();
  pen.save();
  pen.globalCompositeOperation = "soft-light";
  pen.globalAlpha = 0.34;
  pen.fillStyle = pen.createPattern(tile, "repeat");
  pen.fillRect(0, 0, width, height);
  pen.restore();
}

function paperCanvas(): Canvas {
  const size = 512;
  const paper = createCanvas(size, size);
  const pen = paper.getContext("2d");
  const pixels = pen.createImageData(size, size);
  paperTile(size).forEach((grey, index) => {
    pixels.data.set([grey, grey, grey, 255], index * 4);
  });
  pen.putImageData(pixels, 0, 0);
  return paper;
}
