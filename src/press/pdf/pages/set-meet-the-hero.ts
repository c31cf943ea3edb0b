import { accentOn, inkOn } from "../../ink/inks.ts";
import { textAreas } from "../../layout/text-areas.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";

const headingHeight = 60;
const gap = 24;

/** Who the book is about, over the hero in several poses. */
export const setMeetTheHero: PageSetter<"meet_the_hero"> = async (page, sheet) => {
  const area = textAreas.meetTheHero;
  sheet.structure.openSection(page.heading);
  sheet.doc.outline.addItem(page.heading);
  const art = await paintBackground(sheet, page.art);
  const light = art.light.under(area);
  const headingEnd = setBlock(
    sheet,
    [page.heading],
    { ...area, height: headingHeight },
    {
      tag: "H2",
      font: sheet.fonts.display(page.heading),
      colour: accentOn(sheet.accents.title, light),
      largest: 38,
      smallest: 16,
      leading: 0.98,
      mostLines: 2,
    },
  );
  const lines = page.lines.filter((line) => line.trim() !== "");
  if (lines.length === 0) return;
  const top = headingEnd + gap;
  setBlock(
    sheet,
    lines,
    { ...area, y: top, height: area.y + area.height - top },
    {
      tag: "P",
      font: sheet.fonts.body,
      colour: inkOn(light),
      largest: Math.min(20, Math.max(17, sheet.type.size)),
      smallest: 10,
      leading: 1.45,
      rise: 0.1,
    },
  );
};
