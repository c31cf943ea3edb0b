import type { WeightedColour } from "../../../book/character.ts";
import { seededRandom, type Random } from "../../../book/seeded-random.ts";
import { colourDistance, hexOfLab, type Lab } from "./lab.ts";

export interface LabShare {
  lab: Lab;
  /** 0–1; all of them sum to 1. */
  weight: number;
}

const sampleCount = 3500;
const rounds = 10;
/** Closer than this two means are one colour to the eye. */
const sameColour = 6;

/** The colours that make up a picture, most of it first: k-means in Lab, the same means for the same pixels. */
export function measurePalette(pixels: readonly Lab[], count = 5): LabShare[] {
  const step = Math.max(1, Math.floor(pixels.length / sampleCount));
  const sample = pixels.filter((_, index) => index % step === 0);
  if (sample.length === 0) return [];
  let means = spreadSeeds(sample, count, seededRandom("palette"));
  let sizes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ({ means, sizes } = refine(sample, means));
  }
  const shares = means.map((lab, index) => ({
    lab,
    weight: (sizes[index] ?? 0) / sample.length,
  }));
  return normalised(merged(shares.filter(({ weight }) => weight > 0.01)));
}

export function weightedColours(shares: readonly LabShare[]): WeightedColour[] {
  return shares.map(({ lab, weight }) => ({
    hex: hexOfLab(lab),
    weight: Math.round(weight * 1000) / 1000,
  }));
}

/** k-means++: the next seed is likely to lie far from those chosen. */
function spreadSeeds(sample: readonly Lab[], count: number, random: Random): Lab[] {
  const first = sample[Math.floor(random() * sample.length)];
  const seeds: Lab[] = first ? [first] : [];
  const nearest = sample.map(() => Infinity);
  while (seeds.length < count) {
    const last = seeds.at(-1);
    if (!last) break;
    let total = 0;
    sample.forEach((lab, index) => {
      const distance = Math.min(nearest[index] ?? Infinity, squared(lab, last));
      nearest[index] = distance;
      total += distance;
    });
    if (total === 0) break;
    let left = random() * total;
    const next = sample.find((_, index) => (left -= nearest[index] ?? 0) <= 0);
    if (next) seeds.push(next);
  }
  return seeds;
}

function refine(sample: readonly Lab[], means: readonly Lab[]): { means: Lab[]; sizes: number[] } {
  const sums = means.map(() => [0, 0, 0] as [number, number, number]);
  const sizes = means.map(() => 0);
  for (const lab of sample) {
    const index = closest(lab, means);
    const sum = sums[index];
    if (!sum) continue;
    sum[0] += lab[0];
    sum[1] += lab[1];
    sum[2] += lab[2];
    sizes[index] = (sizes[index] ?? 0) + 1;
  }
  return {
    sizes,
    means: means.map((mean, index) => {
      const size = sizes[index];
      const sum = sums[index];
      return size && sum ? ([sum[0] / size, sum[1] / size, sum[2] / size] as const) : mean;
    }),
  };
}

/** A plain loop: this runs half a million times a palette, and a callback made it four times as slow. */
function closest([lightness, a, b]: Lab, means: readonly Lab[]): number {
  let best = 0;
  let least = Infinity;
  for (let index = 0; index < means.length; index++) {
    const mean = means[index];
    if (!mean) continue;
    const distance = (lightness - mean[0]) ** 2 + (a - mean[1]) ** 2 + (b - mean[2]) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

function merged(shares: readonly LabShare[]): LabShare[] {
  const kept: LabShare[] = [];
  for (const share of shares.toSorted((one, other) => other.weight - one.weight)) {
    const twin = kept.find(({ lab }) => colourDistance(lab, share.lab) < sameColour);
    if (!twin) {
      kept.push({ ...share });
      continue;
    }
    const weight = twin.weight + share.weight;
    const blend = (index: 0 | 1 | 2): number =>
      (twin.lab[index] * twin.weight + share.lab[index] * share.weight) / weight;
    twin.lab = [blend(0), blend(1), blend(2)];
    twin.weight = weight;
  }
  return kept;
}

function normalised(shares: readonly LabShare[]): LabShare[] {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares
    .map(({ lab, weight }) => ({ lab, weight: weight / total }))
    .toSorted((one, other) => other.weight - one.weight);
}

function squared(one: Lab, other: Lab): number {
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}
