import type { Sheet } from "./sheet.ts";

type Tag = "H1" | "H2" | "P" | "L" | "LI" | "Lbl" | "LBody" | "Span" | "Figure";

/** Draws something that is read aloud, as one element of the current section. */
export function mark(
  sheet: Sheet,
  tag: Tag,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): void {
  const element = sheet.doc.struct(tag, options);
  sheet.structure.add(element);
  markInto(sheet, element, tag, draw);
  element.end();
}

/** Draws into an element that takes several pieces. */
export function markInto(
  sheet: Sheet,
  element: PDFKit.PDFStructureElement,
  tag: Tag,
  draw: () => void,
  options: PDFKit.Mixins.MarkingOptions = {},
): void {
  const content = sheet.doc.markStructureContent(tag, options);
  draw();
  sheet.doc.endMarkedContent();
  element.add(content);
}

/** Draws something that is only for the eye: backgrounds, rules, page numbers. */
export function markArtifact(
  sheet: Sheet,
  draw: () => void,
  type: "Layout" | "Pagination" = "Layout",
): void {
  sheet.doc.markContent("Artifact", { type });
  draw();
  sheet.doc.endMarkedContent();
}
