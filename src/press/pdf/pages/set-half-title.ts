import { accentOn } from "../../ink/inks.ts";
import { pagePoints } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawOrnament } from "../draw-ornament.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintPlain } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";

/** The title alone, small, as on the first leaf of a printed book. */
export const setHalfTitle: PageSetter<"half_title"> = async (_page, sheet) => {
  const area = textAreas.halfTitle;
  sheet.structure.openSection("Half title");
  const light = await paintPlain(sheet);
  const colour = accentOn(sheet.accents.title, light(area));
  const last = setBlock(sheet, [sheet.book.title], area, {
    tag: "P",
    font: sheet.fonts.display(sheet.book.title),
    colour,
    largest: 30,
    smallest: 13,
    leading: 1.08,
    rise: 0.5,
  });
  drawOrnament(sheet, { x: pagePoints / 2, y: last + 30, width: 150 }, colour);
};
