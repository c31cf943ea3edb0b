import { accentOn, inkOn } from "../../ink/inks.ts";
import { areaOf } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";
import { setFindCards } from "../set-find-cards.ts";

const headingHeight = 74;
const introHeight = 100;
const gap = 26;

/** The page before a search picture: what happened, and what to look for, each with its picture. */
export const setSearchIntro: PageSetter<"search_intro"> = async (page, sheet) => {
  sheet.structure.openSection(page.heading);
  sheet.doc.outline.addItem(page.heading);
  const art = await paintBackground(sheet, page.art);
  const area = textAreas.searchIntro;
  const light = art.light.under(area);
  const accent = accentOn(sheet.accents.story, light);
  const headingEnd = setBlock(
    sheet,
    [page.heading],
    { ...area, height: headingHeight },
    {
      tag: "H2",
      font: sheet.fonts.display(page.heading),
      colour: accent,
      largest: sheet.type.heading + 6,
      smallest: 17,
      leading: 1,
      mostLines: 2,
    },
  );
  const hasCards = page.picture.finds.length > 0;
  const introArea = {
    ...areaOf({ x: 330, y: 0, w: 1440, h: 0 }),
    y: headingEnd + gap,
    height: hasCards ? introHeight : area.y + area.height - headingEnd - gap,
  };
  const introEnd = setBlock(sheet, [page.intro], introArea, {
    tag: "P",
    font: sheet.fonts.body,
    colour: inkOn(light),
    largest: Math.min(22, Math.max(17, sheet.type.size + 1)),
    smallest: 11.5,
    leading: 1.42,
  });
  if (!hasCards) return;
  const top = introEnd + gap;
  const cards = { ...area, y: top, height: area.y + area.height - top };
  await setFindCards(sheet, page.picture, cards, { colour: inkOn(light), accent });
};
