import { accentOn, inkOn } from "../../ink/inks.ts";
import { fitTextPage } from "../../layout/fit-text-page.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawFolio } from "../draw-folio.ts";
import { drawParagraphs } from "../draw-paragraphs.ts";
import { drawText, withSpaces } from "../draw-text.ts";
import { mark } from "../mark.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { refuseOverflow } from "../refuse-overflow.ts";
import { facesFor } from "../story-faces.ts";

/** A page of story: heading, paragraphs, page number. */
export const setText: PageSetter<"text"> = async (page, sheet) => {
  const layout =
    fitTextPage(page, facesFor(sheet.fonts, page.heading), sheet.type, sheet.bodySize) ??
    refuseOverflow(sheet, [page.heading, ...page.paragraphs]);
  sheet.structure.openSection(page.heading);
  sheet.doc.outline.addItem(page.heading);
  const art = await paintBackground(sheet, page.art);
  const light = art.light.under(textAreas.text);
  const accent = accentOn(page.accent, light);
  const { heading, headingTop, text, textTop, x } = layout;
  const font = sheet.fonts.display(page.heading);
  mark(
    sheet,
    "H2",
    () => {
      for (const [index, line] of withSpaces(heading.lines).entries()) {
        const y = headingTop + font.capHeight * heading.size + index * heading.leading;
        drawText(sheet, line, { x, y }, { font, size: heading.size, colour: accent });
      }
    },
    { title: page.heading },
  );
  drawParagraphs(sheet, text, { x, y: textTop }, { colour: inkOn(light), accent });
  drawFolio(sheet, art);
};
