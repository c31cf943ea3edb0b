import { canKeep } from "./kept-books.ts";
import { isKeptName } from "./kept-name.ts";

/** Removes every book from this device: for whoever signs out of it, or deletes all that there is. */
export async function dropAllKept(): Promise<void> {
  if (!canKeep()) return;
  const names = (await caches.keys()).filter((name) => isKeptName(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
