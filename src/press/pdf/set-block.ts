import type { PressFont } from "../fonts/load-fonts.ts";
import { fitLines, type LinesRoom, type SetLines } from "../layout/fit-lines.ts";
import type { Area } from "../layout/page-size.ts";
import { drawCentred, withSpaces } from "./draw-text.ts";
import { mark } from "./mark.ts";
import { refuseOverflow } from "./refuse-overflow.ts";
import type { Sheet } from "./sheet.ts";

export interface BlockStyle extends Omit<LinesRoom, "width" | "height"> {
  tag: "H1" | "H2" | "P";
  font: PressFont;
  colour: string;
  /** Where the block stands in an area that is higher than it: 0 top, 0.5 middle. */
  rise?: number;
}

/** Lines centred in an area, as large as they fit; returns the y of the last baseline. Refuses what does not fit. */
export function setBlock(
  sheet: Sheet,
  texts: readonly string[],
  area: Area,
  style: BlockStyle,
): number {
  return drawBlock(sheet, fitBlock(sheet, texts, area, style), area, style);
}

export function fitBlock(
  sheet: Sheet,
  texts: readonly string[],
  area: { width: number; height: number },
  style: BlockStyle,
): SetLines {
  const set = fitLines(texts, style.font, { ...style, width: area.width, height: area.height });
  return set ?? refuseOverflow(sheet, texts);
}

export function drawBlock(sheet: Sheet, set: SetLines, area: Area, style: BlockStyle): number {
  const top = area.y + (area.height - set.height) * (style.rise ?? 0);
  const first = top + style.font.capHeight * set.size;
  const baseline = (line: number) => first + line * set.leading;
  const ink = { font: style.font, size: set.size, colour: style.colour };
  mark(sheet, style.tag, () => {
    for (const [line, text] of withSpaces(set.lines).entries()) {
      drawCentred(sheet, text, { x: area.x + area.width / 2, y: baseline(line) }, ink);
    }
  });
  return baseline(set.lines.length - 1);
}
