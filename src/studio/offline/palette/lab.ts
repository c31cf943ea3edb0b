import { differenceCiede2000, formatHex, parse } from "culori";

/** CIELAB, D65: lightness 0–100, green–red, blue–yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

const perceived = differenceCiede2000();

/** From 0–255 sRGB. By table, as culori's converter takes 2 µs a pixel. */
export function labOf(red: number, green: number, blue: number): Lab {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const x = cubeRoot((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = cubeRoot(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = cubeRoot((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export function labOfHex(hex: string): Lab {
  const colour = parse(hex);
  if (colour?.mode !== "rgb") throw new Error("not a hex colour");
  return labOf(colour.r * 255, colour.g * 255, colour.b * 255);
}

export function hexOfLab([l, a, b]: Lab): string {
  return formatHex({ mode: "lab65", l, a, b });
}

/** CIEDE2000: 2 is just visible, 20 is plainly another colour. */
export function colourDistance([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  return perceived({ mode: "lab65", l: l1, a: a1, b: b1 }, { mode: "lab65", l: l2, a: a2, b: b2 });
}

export function chroma([, a, b]: Lab): number {
  return Math.hypot(a, b);
}

const linearOf = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function linear(value: number): number {
  return linearOf[Math.max(0, Math.min(255, Math.round(value)))] ?? 0;
}

function cubeRoot(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
