import type { Random } from "../../../book/seeded-random.ts";

/** A wavering line made of sines: `octaves` are [amplitude, waves per unit]. */
export function waves(
  random: Random,
  octaves: readonly (readonly [amplitude: number, frequency: number])[],
): (x: number) => number {
  const parts = octaves.map(([amplitude, frequency]) => ({
    amplitude,
    frequency,
    phase: random() * 6.28,
    secondPhase: random() * 6.28,
    drift: 0.6 + random() * 0.5,
  }));
  return (x) =>
    parts.reduce(
      (sum, part) =>
        sum +
        part.amplitude *
          (Math.sin(x * part.frequency * 6.28318 + part.phase) * 0.65 +
            Math.sin(x * part.frequency * part.drift * 9.7 + part.secondPhase) * 0.35),
      0,
    );
}

/** Normally distributed around 0. */
export function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(6.28318 * random());
}
