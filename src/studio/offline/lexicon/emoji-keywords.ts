import emojilib from "emojilib" with { type: "json" };

let index: Map<string, string[][]> | undefined;

/** Keyword lists of every emoji that carries the word, the emoji that are named so first. */
export function emojiKeywords(word: string): readonly (readonly string[])[] {
  index ??= indexOf(emojilib);
  return index.get(word) ?? [];
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
