import { loudness } from "./loudness.ts";

/** MP3 at 48 kbit/s takes half a unit away with the highest tones: the file then reads −18 within 0.3. */
const targetLoudness = -17.7;
/** −1.5 dBFS */
export const peakLimit = 10 ** (-1.5 / 20);

/** Brings speech to −18 LUFS (as heard from the file) without a sample above −1.5 dBFS. Silence stays silence. */
export function levelLoudness(samples: Float32Array, sampleRate: number): Float32Array {
  const before = loudness(samples, sampleRate);
  if (before === -Infinity) return samples;
  let gain = 10 ** ((targetLoudness - before) / 20);
  let levelled = limited(samples, gain, sampleRate);
  // The limiter takes a little away; two more rounds bring it back to a tenth of a unit.
  for (let round = 0; round < 2; round++) {
    const missing = targetLoudness - loudness(levelled, sampleRate);
    if (Math.abs(missing) < 0.1) break;
    gain *= 10 ** (missing / 20);
    levelled = limited(samples, gain, sampleRate);
  }
  return levelled;
}

/** Look-ahead limiter: 3 ms ahead, attack 1 ms, release 80 ms. */
function limited(samples: Float32Array, gain: number, sampleRate: number): Float32Array {
  const ahead = Math.round(sampleRate * 0.003);
  const attack = 1 - Math.exp(-1 / (sampleRate * 0.001));
  const release = 1 - Math.exp(-1 / (sampleRate * 0.08));
  const out = new Float32Array(samples.length);
  let envelope = 1;
  for (let i = 0; i < samples.length; i++) {
    const coming = Math.abs(samples[Math.min(samples.length - 1, i + ahead)] ?? 0) * gain;
    const wanted = coming > peakLimit ? peakLimit / coming : 1;
    envelope += (wanted < envelope ? attack : release) * (wanted - envelope);
    const value = (samples[i] ?? 0) * gain * envelope;
    out[i] = Math.max(-peakLimit, Math.min(peakLimit, value));
  }
  return out;
}
