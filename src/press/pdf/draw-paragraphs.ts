import type { SetParagraph, SetText } from "../layout/set-paragraphs.ts";
import type { DropCap } from "../layout/take-drop-cap.ts";
import { drawText } from "./draw-text.ts";
import { markInto } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

export interface ParagraphInk {
  colour: string;
  accent: string;
}

/** Draws set text with its top left corner at a point, one P element for each paragraph. */
export function drawParagraphs(
  sheet: Sheet,
  text: SetText,
  at: { x: number; y: number },
  ink: ParagraphInk,
): void {
  for (const paragraph of text.paragraphs) {
    const element = sheet.doc.struct("P");
    sheet.structure.add(element);
    const { dropCap } = paragraph;
    const begun = dropCap ? drawDropCap(sheet, element, paragraph, { text, at, ink, dropCap }) : "";
    markInto(sheet, element, "P", () => drawLines(sheet, text, paragraph, { at, ink, begun }));
    element.end();
  }
}

/** The big letter and the rest of its word; returns that rest. Read as one word: "O nce" is nobody's story. */
function drawDropCap(
  sheet: Sheet,
  paragraph: PDFKit.PDFStructureElement,
  { lines }: SetParagraph,
  set: { text: SetText; at: { x: number; y: number }; ink: ParagraphInk; dropCap: DropCap },
): string {
  const { dropCap, at, ink, text } = set;
  const { body } = sheet.fonts;
  const capFont = sheet.fonts.display(dropCap.letter);
  const rest = dropCap.word.slice(dropCap.quote.length + dropCap.letter.length);
  const first = lines[0];
  const span = sheet.doc.struct("Span");
  paragraph.add(span);
  const draw = () => {
    const cap = { font: capFont, size: dropCap.size, colour: ink.accent };
    if (dropCap.quote) {
      const quoteInk = { font: capFont, size: text.size * 1.5, colour: ink.accent };
      const x = at.x - capFont.width(dropCap.quote, quoteInk.size) - 3;
      const top = dropCap.baseline - capFont.capHeight * dropCap.size;
      drawText(
        sheet,
        dropCap.quote,
        { x, y: at.y + top + capFont.capHeight * quoteInk.size },
        quoteInk,
      );
    }
    drawText(sheet, dropCap.letter, { x: at.x - 1, y: at.y + dropCap.baseline }, cap);
    const run = first?.runs[0];
    if (rest && first && run) {
      const ground = { font: body, size: text.size, colour: ink.colour };
      drawText(sheet, rest, { x: at.x + run.x, y: at.y + first.baseline }, ground);
    }
  };
  // On the marks rather than the element: programs that copy text look there.
  markInto(sheet, span, "Span", draw, { actual: rest ? dropCap.word : `${dropCap.word} ` });
  span.end();
  return rest;
}

function drawLines(
  sheet: Sheet,
  { size }: SetText,
  { lines }: SetParagraph,
  set: { at: { x: number; y: number }; ink: ParagraphInk; begun: string },
): void {
  const { body, italic } = sheet.fonts;
  for (const [lineIndex, line] of lines.entries()) {
    for (const [runIndex, run] of line.runs.entries()) {
      const font = run.italic ? italic : body;
      const begun = lineIndex === 0 && runIndex === 0 ? set.begun : "";
      const isLineEnd = runIndex === line.runs.length - 1 && lineIndex < lines.length - 1;
      const text = run.text.slice(begun.length) + (isLineEnd ? " " : "");
      if (text === "") continue;
      const x = set.at.x + run.x + font.width(begun, size);
      const ink = { font, size, colour: set.ink.colour };
      drawText(sheet, text, { x, y: set.at.y + line.baseline }, ink);
    }
  }
}
