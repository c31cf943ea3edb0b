import { ImageData, createCanvas } from "@napi-rs/canvas";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { Resvg } from "@resvg/resvg-js";

/** Lays a drawing with an embedded image over what the pen has painted so far. */
export function paintImageLayer(
  pen: SKRSContext2D,
  svg: string,
  width: number,
  height: number,
): void {
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  }).render();
  const pixels = new Uint8ClampedArray(drawn.pixels);
  unmultiply(pixels);
  const layer = layerCanvas(drawn.width, drawn.height);
  layer.getContext("2d").putImageData(new ImageData(pixels, drawn.width, drawn.height), 0, 0);
  pen.drawImage(layer, 0, 0, width, height);
}

/** resvg gives colours times alpha, the canvas wants them plain; only soft edges differ. */
function unmultiply(pixels: Uint8ClampedArray): void {
  for (let index = 3; index < pixels.length; index += 4) {
    const alpha = pixels[index] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = index - 3; channel < index; channel++) {
      pixels[channel] = Math.round(((pixels[channel] ?? 0) * 255) / alpha);
    }
  }
}

let layer: Canvas | undefined;

function layerCanvas(width: number, height: number): Canvas {
  layer ??= createCanvas(width, height);
  if (layer.width !== width) layer.width = width;
  if (layer.height !== height) layer.height = height;
  return layer;
}
