/** Relative luminance by WCAG 2: 0 black, 1 white. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  return luminanceOf(red, green, blue);
}

/** From channels 0–255. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1–21, from two luminances in any order. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A colour part of the way (0–1) from one to another. */
export function mixed(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const digits = start.map((value, index) => {
    const channel = Math.round(value + ((end[index] ?? value) - value) * share);
    return channel.toString(16).padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

function channels(hex: string): [number, number, number] {
  const digits = /^#(?<r>[\da-f]{2})(?<g>[\da-f]{2})(?<b>[\da-f]{2})$/iu.exec(hex)?.groups;
  if (!digits) throw new Error(`not a colour of the form #rrggbb: ${hex}`);
  const channel = (name: string) => Number.parseInt(digits[name] ?? "0", 16);
  return [channel("r"), channel("g"), channel("b")];
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
