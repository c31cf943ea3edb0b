import { createRequire } from "node:module";

let index: Map<string, string[][]> | undefined;

/** Keyword lists of every emoji that carries the word, the emoji that are named so first. */
export function emojiKeywords(word: string): readonly (readonly string[])[] {
  index ??= indexOf(readLibrary());
  return index.get(word) ?? [];
}

/** The package is one JSON file: emoji → its name, then its keywords. */
function readLibrary(): Record<string, string[]> {
  const library: unknown = createRequire(import.meta.url)("emojilib");
  if (typeof library !== "object" || library === null) return {};
  return Object.fromEntries(
    Object.entries(library).flatMap(([emoji, words]: [string, unknown]) =>
      Array.isArray(words) ? [[emoji, words.filter((word) => typeof word === "string")]] : [],
    ),
  );
}

function indexOf(library: Record<string, string[]>): Map<string, string[][]> {
  const built = new Map<string, string[][]>();
  // First those named by the word, then those merely tagged with it: order is the measure of trust.
  for (const rank of ["named", "tagged"] as const) {
    for (const keywords of Object.values(library)) {
      const plain = keywords.map((keyword) => keyword.toLowerCase().replaceAll("_", " "));
      const named = plain[0]?.split(" ") ?? [];
      for (const word of rank === "named" ? named : plain.slice(1)) {
        const lists = built.get(word);
        if (lists) lists.push(plain);
        else built.set(word, [plain]);
      }
    }
  }
  return built;
}
