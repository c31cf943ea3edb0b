import { stroke } from "../paint/marks.ts";

/** Digits as strokes, 24 units tall: pictures may not depend on fonts that a machine may lack. */
const digitStrokes: Readonly<Record<string, string>> = {
  "0": "M0 -12Q-7 -12 -7 0Q-7 12 0 12Q7 12 7 0Q7 -12 0 -12",
  "1": "M-4 -8L1 -12V12",
  "2": "M-7 -6Q-6 -12 0 -12Q8 -12 7 -5Q6 0 -7 12H8",
  "3": "M-6 -11H6L-1 -2Q8 -2 7 5Q6 12 -1 12Q-6 12 -7 8",
  "4": "M4 12V-12L-8 5H8",
  "5": "M6 -12H-5L-6 -2Q8 -6 7 4Q6 12 -1 12Q-6 12 -7 8",
  "6": "M5 -11Q-7 -8 -7 4Q-6 12 0 12Q7 12 7 5Q6 -2 0 -2Q-6 -1 -7 5",
  "7": "M-7 -12H7L-2 12",
  "8": "M0 -1Q-6 -2 -6 -7Q-5 -12 0 -12Q5 -12 6 -7Q6 -2 0 -1Q-7 0 -7 6Q-6 12 0 12Q6 12 7 6Q7 0 0 -1",
  "9": "M-5 11Q7 8 7 -4Q6 -12 0 -12Q-7 -12 -7 -5Q-6 2 0 2Q6 1 7 -5",
};

/** A number centred on x, y. */
export function writeNumber(value: number, x: number, y: number, colour: string): string {
  const digits = String(value).split("");
  return digits
    .map((digit, index) =>
      stroke(
        digitStrokes[digit] ?? "",
        colour,
        4.6,
        `transform="translate(${Math.round(x + (index - (digits.length - 1) / 2) * 17)} ${Math.round(y)})"`,
      ),
    )
    .join("");
}
