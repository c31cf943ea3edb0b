/** Integrated loudness in LUFS after BS.1770-4 for one channel at any sample rate; −Infinity for silence. */
export function loudness(samples: Float32Array, sampleRate: number): number {
  const weighted = filtered(highPass(sampleRate), filtered(highShelf(sampleRate), samples));
  const length = Math.round(sampleRate * 0.4);
  const hop = Math.round(sampleRate * 0.1);
  const powers: number[] = [];
  for (let start = 0; start + length <= weighted.length; start += hop) {
    let sum = 0;
    for (const value of weighted.subarray(start, start + length)) sum += value * value;
    powers.push(sum / length);
  }
  const loud = powers.filter((power) => level(power) > -70);
  if (loud.length === 0) return -Infinity;
  const gate = level(mean(loud)) - 10;
  return level(mean(loud.filter((power) => level(power) > gate)));
}

function level(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Filter {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

/** The head's own boost of high tones. Constants of the standard, re-derived for the sample rate. */
function highShelf(sampleRate: number): Filter {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function highPass(sampleRate: number): Filter {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filtered({ b, a }: Filter, samples: Float32Array | Float64Array): Float64Array {
  const out = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (const [i, x] of samples.entries()) {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}
