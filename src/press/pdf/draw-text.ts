import type { PressFont } from "../fonts/load-fonts.ts";
import type { Sheet } from "./sheet.ts";

export interface Ink {
  font: PressFont;
  size: number;
  colour: string;
}

/** One line of type; `x` is its left edge, `y` its baseline. */
export function drawText(sheet: Sheet, text: string, at: { x: number; y: number }, ink: Ink): void {
  sheet.doc
    .font(ink.font.name)
    .fontSize(ink.size)
    .fillColor(ink.colour)
    .text(text, at.x, at.y, { lineBreak: false, baseline: "alphabetic" });
}

/** As drawText, with `x` the middle of the line. A space at its end does not count. */
export function drawCentred(
  sheet: Sheet,
  text: string,
  at: { x: number; y: number },
  ink: Ink,
): void {
  const width = ink.font.width(text.trimEnd(), ink.size);
  drawText(sheet, text, { x: at.x - width / 2, y: at.y }, ink);
}

/** Lines of one paragraph end in a space, or their words run together when copied: "thePaper". */
export function withSpaces(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} ` : line));
}
