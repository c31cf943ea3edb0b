import { expect, test } from "vitest";

import { sampleArt, sampleBook } from "../../test/support/sample-book.ts";
import { bookArt } from "./book-art.ts";
import { printBook } from "./press.worker.ts";

async function artFor(book: ReturnType<typeof sampleBook>): Promise<Record<string, Uint8Array>> {
  const load = await sampleArt();
  const pairs = bookArt(book).map(
    async (artifact) => [artifact.key, await load(artifact)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}

test("the art of bookArt is enough to print the book", async () => {
  const book = sampleBook();
  await expect(printBook({ output: "pdf", book, art: await artFor(book) })).resolves.toBeDefined();
});

test("missing art and unknown outputs are errors, not empty files", async () => {
  const book = sampleBook();
  await expect(printBook({ output: "pdf", book, art: {} })).rejects.toThrow("was not handed in");
  await expect(printBook({ output: "scroll", book, art: {} })).rejects.toThrow("scroll");
});
