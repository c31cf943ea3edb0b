import type { WorldList } from "../../../src/contract/catalogue.ts";

const plain = (text: string): string => text.trim().toLowerCase();

/** The key of the world that these words are known to mean; undefined of places of their own. */
export function worldOf(text: string, worlds: WorldList["worlds"]): string | undefined {
  const wanted = plain(text);
  return worlds.find(({ title, examples }) =>
    [title, ...examples].some((known) => plain(known) === wanted),
  )?.key;
}
