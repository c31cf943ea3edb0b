import { seededRandom } from "../../../book/seeded-random.ts";

/** A seamless square of paper grain: one grey byte a pixel, around 128, for a soft-light pass. */
export function paperTile(size: number): Uint8Array {
  const random = seededRandom("paper");
  const noise = Float32Array.from({ length: size * size }, () => random() - 0.5);
  const at = (x: number, y: number) => noise[((y + size) % size) * size + ((x + size) % size)] ?? 0;
  const tile = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Wider than high: paper fibres lie along the sheet.
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -2; dx <= 2; dx++) sum += at(x + dx, y + dy);
      const grain = 128 + (sum / Math.sqrt(15)) * 120 + at(x, y) * 26;
      tile[y * size + x] = Math.max(0, Math.min(255, grain));
    }
  }
  return tile;
}
