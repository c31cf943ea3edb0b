import { fill, placed, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";

export function butterfly(x: number, y: number, size: number, colour: string, turn = 0): string {
  return placed(
    fill(
      "M0 0C-6 -16 -26 -20 -24 -4C-23 6 -8 8 0 2C-10 8 -18 18 -10 22C-4 24 0 12 0 4C0 12 4 24 10 22C18 18 10 8 0 2C8 8 23 6 24 -4C26 -20 6 -16 0 0Z",
      colour,
    ) +
      fill("M-16 -6a4 4 0 1 0 .1 0ZM16 -6a4 4 0 1 0 .1 0Z", "#fff", 'opacity="0.7"') +
      stroke("M0 -4V10M0 -4Q-3 -12 -6 -13M0 -4Q3 -12 6 -13", "#4a3340", 2),
    x,
    y,
    size / 24,
    turn,
  );
}

/** A bird far off. */
export function bird(x: number, y: number, size: number, colour: string): string {
  const wing = y - size * 0.3;
  const lift = y - size * 0.6;
  return stroke(
    `M${num(x - size)} ${num(wing)}Q${num(x - size * 0.4)} ${num(lift)} ${num(x)} ${num(y)}Q${num(x + size * 0.4)} ${num(lift)} ${num(x + size)} ${num(wing)}`,
    colour,
    size * 0.14,
  );
}
