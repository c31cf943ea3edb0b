import { accentOn, inkOn } from "../../ink/inks.ts";
import { pagePoints } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawOrnament } from "../draw-ornament.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";

const heading = "The End";

/** The last words, over the hero at rest. */
export const setEnd: PageSetter<"end"> = async (page, sheet) => {
  const area = textAreas.end;
  sheet.structure.openSection(heading);
  sheet.doc.outline.addItem(heading);
  const art = await paintBackground(sheet, page.art);
  const light = art.light.under(area);
  const colour = accentOn(sheet.accents.end, light, 3.2);
  const headingEnd = setBlock(
    sheet,
    [heading],
    { ...area, height: 70 },
    {
      tag: "H2",
      font: sheet.fonts.display(heading),
      colour,
      largest: 60,
      smallest: 40,
      leading: 1,
    },
  );
  const lines = page.lines.filter((line) => line.trim() !== "");
  drawOrnament(sheet, { x: pagePoints / 2, y: headingEnd + 28, width: 160 }, colour);
  if (lines.length === 0) return;
  const top = headingEnd + 60;
  setBlock(
    sheet,
    lines,
    { ...area, y: top, height: area.y + area.height - top },
    {
      tag: "P",
      font: sheet.fonts.body,
      colour: inkOn(light),
      largest: Math.min(21, sheet.type.size + 2),
      smallest: 12,
      leading: 1.5,
    },
  );
};
