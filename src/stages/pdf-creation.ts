import type { Book } from "../book/book.ts";
import type { Draft, DraftKey, PrintedBook } from "../book/draft.ts";
import { defineStage, type Stage } from "./stage.ts";

/** How a format turns a finished draft into pages. */
export interface BookPages {
  needs: readonly DraftKey[];
  book(draft: Draft): Book;
}

interface Input {
  book: Book;
  outputs: readonly string[];
}

/** Outputs that the press prints; narration is made by its own stage. */
const printed = new Set(["pdf"]);

/** Draft → pages → every printed output that was asked for. The seed's name for it stays, whatever the outputs are. */
export function pdfCreation(pages: BookPages): Stage {
  return defineStage<Input, PrintedBook>({
    name: "pdf_creation",
    per: "book",
    weight: 18,
    needs: pages.needs,
    gives: ["printed"],
    skipped: ({ order }) =>
      order.outputs.some((output) => printed.has(output))
        ? undefined
        : "The order's outputs leave the printed book out.",
    input: (draft) => ({
      book: pages.book(draft),
      outputs: draft.order.outputs.filter((output) => printed.has(output)),
    }),
    async run({ book, outputs }, { shelf, printBook, signal, progress }) {
      const files = [];
      let pages = 0;
      for (const output of outputs) {
        const load = (artifact: { key: string }) => shelf.get(artifact);
        const file = await printBook({ output, book }, { load, signal });
        pages = file.pages;
        files.push({
          name: file.fileName,
          artifact: await shelf.put(file.bytes, file.mediaType),
        });
        progress(files.length / outputs.length);
      }
      return { value: { title: book.title, pages, files }, files };
    },
    add: (draft, _part, value) => ({ ...draft, printed: value }),
  });
}
