import type { Page } from "../../book/book.ts";
import type { Sheet } from "./sheet.ts";

export type PageKind = Page["kind"];
export type PageByKind = { [Kind in PageKind]: Extract<Page, { kind: Kind }> };

/** Draws one kind of page on the sheet that was just added. */
export type PageSetter<Kind extends PageKind> = (
  page: PageByKind[Kind],
  sheet: Sheet,
) => Promise<void>;
