import { accentOn, inkOn } from "../../ink/inks.ts";
import { pagePoints } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawOrnament } from "../draw-ornament.ts";
import { markArtifact } from "../mark.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";
import type { Sheet } from "../sheet.ts";

/** What the giver wrote; a book without a dedication says whose it is, on a line to write on. */
export const setDedication: PageSetter<"dedication"> = async (page, sheet) => {
  const area = textAreas.dedication;
  const art = await paintBackground(sheet, page.art);
  const light = art.light.under(area);
  const colour = accentOn(sheet.accents.story, light);
  const lines = page.lines.filter((line) => line.trim() !== "");
  if (lines.length === 0) return setBelongsTo(sheet, colour);
  drawOrnament(sheet, { x: pagePoints / 2, y: area.y, width: 150 }, colour);
  setBlock(
    sheet,
    lines,
    { ...area, y: area.y + 34, height: area.height - 34 },
    {
      tag: "P",
      font: sheet.fonts.italic,
      colour: inkOn(light),
      largest: 22,
      smallest: 10.5,
      leading: 1.6,
      rise: 0.12,
    },
  );
};

function setBelongsTo(sheet: Sheet, colour: string): void {
  const area = textAreas.dedication;
  const text = "This book belongs to";
  const last = setBlock(
    sheet,
    [text],
    { ...area, y: area.y + 32, height: 40 },
    {
      tag: "P",
      font: sheet.fonts.label(text),
      colour,
      largest: 25,
      smallest: 16,
      leading: 1.2,
    },
  );
  markArtifact(sheet, () => {
    sheet.doc
      .moveTo(165, last + 68)
      .lineTo(465, last + 68)
      .lineWidth(1.6)
      .lineCap("round")
      .dash(0.1, { space: 5.5 })
      .stroke(colour)
      .undash();
  });
}
