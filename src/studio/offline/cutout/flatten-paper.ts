import { boxBlur } from "./box-blur.ts";
import type { PixelMap } from "./pixel-map.ts";

const cell = 16;
/** Paper comes out as this grey level, so that a little brighter than paper still fits below 255. */
export const paperLevel = 250;

/**
 * Divides a channel by a model of the paper under the drawing: cream paper, lamp light and the shade of a hand all become
 * flat white, and what is left is ink.
 */
export function flattenPaper(channel: PixelMap): PixelMap {
  const { width, height, values } = channel;
  const paper = paperModel(channel);
  const flat = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    const fromTop = clamp(y / cell - 0.5, 0, paper.height - 1.001);
    const top = Math.floor(fromTop);
    const down = fromTop - top;
    for (let x = 0; x < width; x++) {
      const fromLeft = clamp(x / cell - 0.5, 0, paper.width - 1.001);
      const left = Math.floor(fromLeft);
      const over = fromLeft - left;
      const here = top * paper.width + left;
      const at = (offset: number): number => paper.values[here + offset] ?? 255;
      const upper = at(0) * (1 - over) + at(1) * over;
      const lower = at(paper.width) * (1 - over) + at(paper.width + 1) * over;
      const light = Math.max(40, upper * (1 - down) + lower * down);
      const pixel = y * width + x;
      flat[pixel] = Math.min(255, ((values[pixel] ?? 0) / light) * paperLevel);
    }
  }
  return { width, height, values: flat };
}

/** How bright the paper is in each cell, also where the drawing covers it (a morphological closing carries it across). */
function paperModel(channel: PixelMap): PixelMap {
  const width = Math.max(2, Math.ceil(channel.width / cell));
  const height = Math.max(2, Math.ceil(channel.height / cell));
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      values[y * width + x] = brightShare(channel, x * cell, y * cell);
  }
  const reach = Math.max(3, Math.round(width * 0.09));
  const closed = spread(spread({ width, height, values }, reach, Math.max), reach, Math.min);
  return boxBlur(boxBlur(closed, 2), 2);
}

/** The 90th percentile of a cell: paper shows in a tenth of even a densely scribbled one. */
function brightShare({ width, height, values }: PixelMap, left: number, top: number): number {
  const seen: number[] = [];
  for (let y = top; y < Math.min(height, top + cell); y += 2) {
    for (let x = left; x < Math.min(width, left + cell); x += 2)
      seen.push(values[y * width + x] ?? 0);
  }
  seen.sort((one, other) => one - other);
  return seen[Math.floor(seen.length * 0.9)] ?? 255;
}

/** Every cell becomes the most (or least) of its square neighbourhood; rows and columns can go one after the other. */
function spread(map: PixelMap, reach: number, most: (a: number, b: number) => number): PixelMap {
  const across = map.values.map((_, index) =>
    line(map.values, index % map.width, map.width, index, 1),
  );
  const values = across.map((_, index) =>
    line(across, Math.floor(index / map.width), map.height, index, map.width),
  );
  return { ...map, values };

  function line(
    from: Float32Array,
    position: number,
    length: number,
    index: number,
    stride: number,
  ): number {
    let best = from[index] ?? 0;
    for (let step = -reach; step <= reach; step++) {
      if (position + step < 0 || position + step >= length) continue;
      best = most(best, from[index + step * stride] ?? 0);
    }
    return best;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
