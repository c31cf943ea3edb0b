/** What pdfkit 0.20 has and its published types lack. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom in points from the page's top left corner. */
    bbox?: [number, number, number, number];
    placement?: "Block" | "Inline";
  }

  /** An image that is in the document once, however often it is drawn. */
  interface OpenedImage {
    width: number;
    height: number;
    label: string;
  }

  interface PDFImage {
    openImage(source: Uint8Array): OpenedImage;
    image(source: OpenedImage, x: number, y: number, options?: ImageOption): this;
  }

  interface PDFOutline {
    _root: PDFKit.PDFKitReference;
  }
}
