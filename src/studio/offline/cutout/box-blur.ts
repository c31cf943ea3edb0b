import type { PixelMap } from "./pixel-map.ts";

/** A running mean over (2 × radius + 1)² pixels; edges repeat their last pixel. */
export function boxBlur(map: PixelMap, radius: number): PixelMap {
  const { width, height } = map;
  const across = new Float32Array(width * height);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) blurLine(map.values, across, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) blurLine(across, values, x, width, height, radius);
  return { width, height, values };
}

function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
): void {
  const at = (index: number): number =>
    from[start + Math.max(0, Math.min(length - 1, index)) * stride] ?? 0;
  let sum = 0;
  for (let index = -radius; index <= radius; index++) sum += at(index);
  for (let index = 0; index < length; index++) {
    to[start + index * stride] = sum / (2 * radius + 1);
    sum += at(index + radius + 1) - at(index - radius);
  }
}
