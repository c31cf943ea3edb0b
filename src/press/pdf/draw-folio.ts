import { inkOn } from "../ink/inks.ts";
import { pagePoints } from "../layout/page-size.ts";
import type { OpenedArt } from "./art-store.ts";
import { drawCentred } from "./draw-text.ts";
import { markArtifact } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

/** The page number, bottom centre, inside the safe area. */
export function drawFolio(sheet: Sheet, art: OpenedArt): void {
  const y = pagePoints - 38;
  const text = String(sheet.pageNumber);
  const font = sheet.fonts.label(text);
  const light = art.light.under({ x: pagePoints / 2 - 12, y: y - 10, width: 24, height: 12 });
  const ink = { font, size: 11, colour: inkOn(light) };
  markArtifact(sheet, () => drawCentred(sheet, text, { x: pagePoints / 2, y }, ink), "Pagination");
}
