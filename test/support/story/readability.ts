export interface Readability {
  /** Flesch–Kincaid grade: 0 is before the first school year. */
  grade: number;
  wordsPerSentence: number;
  longestSentence: number;
  words: number;
}

/** Sentences end at a full stop, "!" or "?", with the quotes behind it: libraries that miss curly quotes read 1.5 grades too high. */
export function readability(text: string): Readability {
  const plain = text.replace(/\*/gu, "");
  const lengths = plain
    .split(/(?<=[.!?][”’"')]*)\s+/u)
    .map((sentence) => wordsOf(sentence).length)
    .filter((length) => length > 0);
  const words = wordsOf(plain);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = words.length / lengths.length;
  return {
    grade: 0.39 * wordsPerSentence + 11.8 * (syllables / words.length) - 15.59,
    wordsPerSentence,
    longestSentence: Math.max(...lengths),
    words: words.length,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}

function syllablesOf(typed: string): number {
  const word = typed
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
  if (word.length <= 3) return 1;
  const silent = word
    .replace(/([^laeiouy])es$/u, "$1")
    .replace(/([^td])ed$/u, "$1")
    .replace(/([^laeiouy])e$/u, "$1")
    .replace(/^y/u, "");
  return Math.max(1, silent.match(/[aeiouy]{1,2}/gu)?.length ?? 1);
}
