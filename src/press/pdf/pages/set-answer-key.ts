import { accentOn, cream, darkInk, lightInk } from "../../ink/inks.ts";
import { whitePaper } from "../../ink/measure-light.ts";
import { flowItems } from "../../layout/flow-items.ts";
import type { Area } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawCentred, drawText } from "../draw-text.ts";
import { findNames } from "../find-names.ts";
import { markList, type MarkedItem } from "../mark-list.ts";
import { markArtifact } from "../mark.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintFigure } from "../paint-art.ts";
import { refuseOverflow } from "../refuse-overflow.ts";
import { drawBlock, fitBlock } from "../set-block.ts";
import type { Sheet } from "../sheet.ts";

/** The red of the rings that the illustrator draws around what was hidden. */
const ringRed = "#c8383f";

/** Where everything was: the faded picture with its numbered rings, and the numbers' names on a panel. */
export const setAnswerKey: PageSetter<"answer_key"> = async (page, sheet) => {
  const { picture } = page;
  if (!picture.answerKey) throw new Error("an answer key page needs a picture with an answer key");
  sheet.structure.openSection(page.heading);
  sheet.doc.outline.addItem(page.heading);
  const alt = "The search picture again, faded: numbered rings show where each hidden thing is.";
  await paintFigure(sheet, picture.answerKey, alt);
  const panel = textAreas.keyPanel;
  markArtifact(sheet, () => {
    sheet.doc.save().fillOpacity(0.95);
    sheet.doc.roundedRect(panel.x, panel.y, panel.width, panel.height, 14).fill(cream);
    sheet.doc.restore();
  });
  const style = {
    tag: "H2",
    font: sheet.fonts.display(page.heading),
    colour: accentOn(sheet.accents.story, whitePaper),
    largest: 17,
    smallest: 10,
    leading: 1,
    mostLines: 1,
  } as const;
  const room = { ...panel, x: panel.x + 14, width: panel.width - 28, y: panel.y + 11, height: 14 };
  const heading = fitBlock(sheet, [page.heading], room, style);
  const bottom = drawBlock(sheet, heading, room, style);
  const names = findNames(picture.finds, page.heroName);
  const listTop = bottom + 7;
  setNumberedNames(sheet, names, {
    ...room,
    y: listTop,
    height: panel.y + panel.height - listTop - 5,
  });
};

function setNumberedNames(sheet: Sheet, names: readonly string[], area: Area): void {
  const { size, leading, rows } = fitRows(sheet, names, area);
  const font = sheet.fonts.body;
  const disc = size * 0.62;
  const items: MarkedItem[] = [];
  for (const [row, indexes] of rows.entries()) {
    const widths = indexes.map((index) => itemWidth(sheet, names[index] ?? "", size));
    const total = widths.reduce((sum, width) => sum + width, 0) + size * 1.3 * (widths.length - 1);
    const slack = area.height - (rows.length - 1) * leading - size;
    const y = area.y + slack / 2 + size * 0.84 + row * leading;
    let x = area.x + (area.width - total) / 2;
    for (const [place, index] of indexes.entries()) {
      const left = x;
      markArtifact(sheet, () => {
        sheet.doc.circle(left + disc, y - size * 0.34, disc).fill(ringRed);
      });
      const number = { font: sheet.fonts.bold, size: size * 0.72, colour: lightInk };
      const middle = { x: left + disc, y: y - size * 0.34 + number.size * 0.36 };
      const name = { font, size, colour: darkInk };
      items.push({
        label: () => drawCentred(sheet, `${index + 1} `, middle, number),
        body: () =>
          drawText(sheet, `${names[index] ?? ""} `, { x: left + disc * 2 + size * 0.35, y }, name),
      });
      x += (widths[place] ?? 0) + size * 1.3;
    }
  }
  markList(sheet, items);
}

function fitRows(sheet: Sheet, names: readonly string[], area: Area) {
  for (let size = 12; size >= 7; size -= 0.25) {
    const widths = names.map((name) => itemWidth(sheet, name, size));
    const rows = flowItems(widths, { width: area.width, gap: size * 1.3 });
    const leading = size * 1.42;
    const fits = (rows.length - 1) * leading + size <= area.height;
    if (fits && widths.every((width) => width <= area.width)) return { size, leading, rows };
  }
  return refuseOverflow(sheet, names);
}

function itemWidth(sheet: Sheet, name: string, size: number): number {
  return size * 1.59 + sheet.fonts.body.width(name, size);
}
