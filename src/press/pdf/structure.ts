/** The document's tag tree: one section per chapter, in reading order. */
export interface Structure {
  /** Everything added from now on belongs to a new section. */
  openSection(title: string): void;
  add(element: PDFKit.PDFStructureElement): void;
  close(): void;
}

export function openStructure(doc: PDFKit.PDFDocument, title: string): Structure {
  const root = doc.struct("Document", { title });
  doc.addStructure(root);
  let section: PDFKit.PDFStructureElement | undefined;
  const openSection = (name: string) => {
    section?.end();
    section = doc.struct("Sect", { title: name });
    root.add(section);
  };
  return {
    openSection,
    add(element) {
      if (!section) openSection(title);
      section?.add(element);
    },
    close() {
      section?.end();
      root.end();
    },
  };
}
