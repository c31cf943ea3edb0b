import type { BookPages } from "../../../src/contract/book-pages.ts";
import { pagesQuery } from "../book-queries.ts";
import { base, placed } from "../place.ts";
import { queries } from "../queries.ts";
import { wire } from "../server.ts";
import { filesOfBook } from "./files-of-book.ts";
import { dropKept } from "./kept-books.ts";
import { keptKey, keptName } from "./kept-name.ts";
import { keptNote, type KeptBook } from "./kept-note.ts";

interface Keeping {
  signal: AbortSignal;
  onFile: (done: number, all: number) => void;
}

/** Puts a book onto the device. Nothing of it is left there when it fails or is stopped; what was kept before stays. */
export async function keepFiles(bookId: number, { signal, onFile }: Keeping): Promise<KeptBook> {
  // Asked anew: the addresses are signed for an hour.
  const answer = await wire.send(`/api/books/${bookId}/pages`, { signal });
  const book = (await answer.clone().json()) as BookPages;
  const name = keptName(bookId, book.job_id);
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    const files = filesOfBook(book);
    let bytes = 0;
    for (const [done, address] of files.entries()) {
      onFile(done, files.length);
      const url = new URL(placed(address), location.href).href;
      const file = await fetch(url, { signal });
      if (!file.ok) throw new Error(`a file of the book: ${file.status}`);
      const content = await file.blob();
      bytes += content.size;
      const type = file.headers.get("content-type") ?? content.type;
      await cache.put(keptKey(url), new Response(content, { headers: { "content-type": type } }));
    }
    // For the book's own page, as far as whoever asks may see it.
    for (const path of [`/api/books/${bookId}`, `/api/books/${bookId}/status`]) {
      await keepAnswer(cache, path, await wire.send(path, { signal }).catch(() => undefined));
    }
    const kept: KeptBook = { bookId, jobId: book.job_id, title: book.title, bytes };
    await cache.put(keptNote(base, bookId), Response.json(kept));
    // Last: a book is kept once its pages are.
    await keepAnswer(cache, `/api/books/${bookId}/pages`, answer);
    await dropKept(bookId, { but: name });
    queries.setQueryData(pagesQuery(bookId).queryKey, book);
    return kept;
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function keepAnswer(cache: Cache, path: string, answer: Response | undefined): Promise<void> {
  if (answer === undefined) return;
  const headers = { "content-type": answer.headers.get("content-type") ?? "application/json" };
  await cache.put(
    new URL(base + path, location.href).href,
    new Response(await answer.blob(), { headers }),
  );
}
