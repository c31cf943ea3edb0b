import { base } from "../place.ts";
import { isKeptName } from "./kept-name.ts";
import { keptNote, type KeptBook } from "./kept-note.ts";

/** Whether this page can keep anything: browsers allow it only where nobody can have changed the page on its way. */
export const canKeep = (): boolean => "caches" in globalThis && "serviceWorker" in navigator;

/** The books that are kept on this device. */
export async function keptBooks(): Promise<KeptBook[]> {
  if (!canKeep()) return [];
  const names = (await caches.keys()).filter((name) => isKeptName(name));
  const notes = await Promise.all(
    names.map(async (name) => {
      const [, bookId] = /-(\d+)-\d+$/.exec(name) ?? [];
      const note = await caches.match(keptNote(base, Number(bookId)), { cacheName: name });
      return note === undefined ? undefined : ((await note.json()) as KeptBook);
    }),
  );
  return notes
    .filter((note) => note !== undefined)
    .toSorted((one, other) => one.bookId - other.bookId);
}

/** Removes a book from this device: all that is kept of it but one cache. */
export async function dropKept(bookId: number, { but }: { but?: string } = {}): Promise<void> {
  if (!canKeep()) return;
  for (const name of await caches.keys()) {
    if (isKeptName(name, bookId) && name !== but) await caches.delete(name);
  }
}
