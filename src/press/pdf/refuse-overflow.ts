import { Refused } from "../../errors.ts";
import type { Sheet } from "./sheet.ts";

/** Text that does not fit is never cut off or dropped. The message counts words and quotes none of them. */
export function refuseOverflow(sheet: Sheet, texts: readonly string[]): never {
  const kind = sheet.book.pages[sheet.pageNumber - 1]?.kind ?? "page";
  const words = texts.join(" ").split(/\s+/u).filter(Boolean);
  const longest = Math.max(0, ...words.map((word) => word.length));
  const cause =
    longest > 24
      ? `one word has ${longest} letters, too many for a line`
      : `${words.length} words are too many for the space`;
  throw new Refused(
    "text_overflow",
    `Page ${sheet.pageNumber} (${kind.replaceAll("_", " ")}) cannot be set: ${cause}. Shorten the text of that page.`,
  );
}
