import type { Book } from "../../book/book.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { TypeSize } from "../layout/type-sizes.ts";
import type { ArtStore } from "./art-store.ts";
import type { Structure } from "./structure.ts";

/** What a page setter works with: the open document and what it must know of the book. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  book: Book;
  fonts: Fonts;
  type: TypeSize;
  /** The size of the story's type throughout the book, in points. */
  bodySize: number;
  /** `#rrggbb` for headings on pages that bring no colour of their own. */
  accents: { title: string; story: string; end: string };
  art: ArtStore;
  structure: Structure;
  /** 1-based. */
  pageNumber: number;
}
