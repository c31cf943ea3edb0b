import { markInto } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

export interface MarkedItem {
  /** Draws the number; none in a list without numbers. */
  label?: () => void;
  body: () => void;
}

/** Draws a list that a screen reader counts: L > LI > Lbl, LBody. */
export function markList(sheet: Sheet, items: readonly MarkedItem[]): void {
  const list = sheet.doc.struct("L");
  sheet.structure.add(list);
  for (const { label, body } of items) {
    const item = sheet.doc.struct("LI");
    list.add(item);
    if (label) {
      const labelElement = sheet.doc.struct("Lbl");
      item.add(labelElement);
      markInto(sheet, labelElement, "Lbl", label);
      labelElement.end();
    }
    const bodyElement = sheet.doc.struct("LBody");
    item.add(bodyElement);
    markInto(sheet, bodyElement, "LBody", body);
    bodyElement.end();
    item.end();
  }
  list.end();
}
