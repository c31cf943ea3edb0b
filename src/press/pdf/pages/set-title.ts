import { accentOn, inkOn } from "../../ink/inks.ts";
import { arrangeTitle, type ArrangedTitle } from "../../layout/arrange-title.ts";
import { pagePoints } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawCentred } from "../draw-text.ts";
import { mark, markArtifact } from "../mark.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { refuseOverflow } from "../refuse-overflow.ts";
import { fitBlock, drawBlock } from "../set-block.ts";
import type { Sheet } from "../sheet.ts";

const gap = 30;

/** Title and byline in the upper half, the hero's own art below. */
export const setTitle: PageSetter<"title"> = async (page, sheet) => {
  const { title, byline } = sheet.book;
  const area = textAreas.title;
  sheet.structure.openSection(title);
  sheet.doc.outline.addItem(title);
  const art = await paintBackground(sheet, page.art);
  const light = art.light.under(area);
  const bylineStyle = {
    tag: "P",
    font: sheet.fonts.body,
    colour: inkOn(light),
    largest: 18,
    smallest: 10,
    leading: 1.35,
    mostLines: 2,
  } as const;
  const set = byline
    ? fitBlock(sheet, [byline], { width: area.width, height: 50 }, bylineStyle)
    : null;
  const below = set ? set.height + gap : 0;
  const font = sheet.fonts.display(title);
  const arranged =
    arrangeTitle(title, font, {
      width: area.width,
      height: area.height - below,
      largest: largestFor(title),
    }) ?? refuseOverflow(sheet, [title]);
  const top = area.y + (area.height - arranged.height - below) * 0.42;
  drawTitle(sheet, arranged, { top, colour: accentOn(sheet.accents.title, light, 3.2) });
  if (!set) return;
  drawBlock(
    sheet,
    set,
    { ...area, y: top + arranged.height + gap, height: set.height },
    bylineStyle,
  );
};

/** A name of four letters may be as big as a word of ten is wide. */
function largestFor(title: string): number {
  return 70 + Math.max(0, 10 - title.length) * 5;
}

function drawTitle(
  sheet: Sheet,
  { lines }: ArrangedTitle,
  { top, colour }: { top: number; colour: string },
): void {
  const middle = pagePoints / 2;
  const title = sheet.book.title;
  mark(
    sheet,
    "H1",
    () => {
      for (const [index, line] of lines.entries()) {
        const space = index < lines.length - 1 ? " " : "";
        const at = { x: middle, y: top + line.baseline };
        const font = sheet.fonts.display(title);
        drawCentred(sheet, line.text + space, at, { font, size: line.size, colour });
      }
    },
    { title },
  );
  for (const line of lines.filter(({ isLink }) => isLink)) {
    const half = sheet.fonts.display(title).width(line.text, line.size) / 2;
    const y = top + line.baseline - line.size * 0.2;
    markArtifact(sheet, () => {
      for (const side of [-1, 1]) {
        sheet.doc
          .moveTo(middle + side * (half + 14), y)
          .lineTo(middle + side * (half + 58), y)
          .lineWidth(3)
          .lineCap("round")
          .stroke(colour);
      }
    });
  }
}
