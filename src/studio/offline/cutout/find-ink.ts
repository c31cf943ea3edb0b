import { findComponents } from "./components.ts";
import { paperLevel } from "./flatten-paper.ts";
import { maskWhere, type Mask, type PixelMap } from "./pixel-map.ts";

export interface Ink {
  /** How far each pixel is from paper, 0–255. */
  strength: PixelMap;
  /** What counts as a stroke. */
  mask: Mask;
}

export interface FlatChannels {
  red: PixelMap;
  green: PixelMap;
  blue: PixelMap;
}

/** Darkness or colour, whichever is more: yellow crayon is hardly darker than paper. */
export function findInk({ red, green, blue }: FlatChannels): Ink {
  const { width, height } = red;
  const strength = new Float32Array(width * height);
  for (let pixel = 0; pixel < strength.length; pixel++) {
    const r = red.values[pixel] ?? 0;
    const g = green.values[pixel] ?? 0;
    const b = blue.values[pixel] ?? 0;
    const darkness = paperLevel - (r * 0.3 + g * 0.59 + b * 0.11);
    const colour = (Math.max(r, g, b) - Math.min(r, g, b)) * 1.15;
    strength[pixel] = Math.max(0, Math.min(255, Math.max(darkness, colour)));
  }
  const map = { width, height, values: strength };
  // Clamped, as a page of faint pencil and a page of black felt-tip both have a "best" split.
  const sure = Math.max(22, Math.min(60, otsu(strength) * 0.55));
  return { strength: map, mask: withFaintEnds(map, sure, sure * 0.62) };
}

/** Hysteresis: faint ink counts where it hangs on to sure ink; alone it is paper grain. */
function withFaintEnds(strength: PixelMap, sure: number, faint: number): Mask {
  const mask = maskWhere(strength, (value) => value > faint);
  const { labels, components } = findComponents(mask);
  const surePixels = new Int32Array(components.length + 1);
  for (let pixel = 0; pixel < labels.length; pixel++) {
    const label = labels[pixel] ?? 0;
    if (label && (strength.values[pixel] ?? 0) > sure) {
      surePixels[label] = (surePixels[label] ?? 0) + 1;
    }
  }
  // A tenth must be sure, or one dark grain would carry a whole grey shadow along.
  const keep = components.map(({ count }, index) => (surePixels[index + 1] ?? 0) >= 0.1 * count);
  for (let pixel = 0; pixel < labels.length; pixel++) {
    const label = labels[pixel] ?? 0;
    if (label && !keep[label - 1]) mask.values[pixel] = 0;
  }
  return mask;
}

/** The level that splits a histogram into the two most different halves. */
function otsu(values: Float32Array): number {
  const histogram = new Float64Array(256);
  for (const value of values) {
    const bin = Math.trunc(value);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  const total = values.length;
  const sum = histogram.reduce((all, count, level) => all + count * level, 0);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let level = 40;
  histogram.forEach((count, index) => {
    below += count;
    sumBelow += count * index;
    if (below === 0 || below === total) return;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const variance = below * (total - below) * apart * apart;
    if (variance <= best) return;
    best = variance;
    level = index;
  });
  return level;
}
