/** OKLab: lightness 0–1, then green–red and blue–yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

export function toLab(hex: string): Lab {
  const [red, green, blue] = channels(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function toHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return "#" + rgb.map((value) => toByte(value).toString(16).padStart(2, "0")).join("");
}

/** Mixed in OKLab, so that the middle of blue and yellow is not mud. */
export function mix(from: string, to: string, share: number): string {
  const [l1, a1, b1] = toLab(from);
  const [l2, a2, b2] = toLab(to);
  return toHex([l1 + (l2 - l1) * share, a1 + (a2 - a1) * share, b1 + (b2 - b1) * share]);
}

/** Painterly light: `by` > 0 is lighter and warmer, `by` < 0 darker and cooler. Never darkened with black. */
export function tone(hex: string, by: number): string {
  const [lightness, a, b] = toLab(hex);
  const size = Math.abs(by);
  const chroma = by < 0 ? 1 : 1 - 0.35 * size;
  return toHex([
    Math.max(0.02, Math.min(0.985, lightness + by)),
    a * chroma + (by < 0 ? 0.012 : 0.006) * size * 2,
    b * chroma + (by > 0 ? 0.02 : -0.035) * size * 2,
  ]);
}

export function lightness(hex: string): number {
  return toLab(hex)[0];
}

function channels(hex: string): [number, number, number] {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const value = Number.parseInt(digits, 16);
  return [linear(value >> 16), linear((value >> 8) & 255), linear(value & 255)];
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toByte(value: number): number {
  const clamped = Math.max(0, Math.min(1, value));
  const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, Math.round(encoded * 255)));
}
