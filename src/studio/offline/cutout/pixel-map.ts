/** One number per pixel, row by row. */
export interface PixelMap {
  width: number;
  height: number;
  values: Float32Array;
}

/** 1 where something is, else 0. */
export interface Mask {
  width: number;
  height: number;
  values: Uint8Array;
}

export function emptyMask({ width, height }: { width: number; height: number }): Mask {
  return { width, height, values: new Uint8Array(width * height) };
}

export function maskWhere(map: PixelMap, holds: (value: number) => boolean): Mask {
  const mask = emptyMask(map);
  for (let pixel = 0; pixel < mask.values.length; pixel++) {
    if (holds(map.values[pixel] ?? 0)) mask.values[pixel] = 1;
  }
  return mask;
}

export function countSet({ values }: Mask): number {
  let count = 0;
  for (const value of values) count += value;
  return count;
}
