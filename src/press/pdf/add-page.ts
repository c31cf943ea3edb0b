import { pagePoints, trimBox } from "../layout/page-size.ts";

/** A new page with its print boxes; the media box is the bleed box, so a printer needs no scaling. */
export function addPage(doc: PDFKit.PDFDocument): void {
  doc.addPage({ size: [pagePoints, pagePoints], margin: 0 });
  Object.assign(doc.page.dictionary.data, {
    TrimBox: [...trimBox],
    BleedBox: [0, 0, pagePoints, pagePoints],
    // Tab order follows the structure.
    Tabs: "S",
  });
}
