const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** First and last-plus-one character of the sentence in which a word stands, without the space after it. */
export function sentenceAround(text: string, at: number): [number, number] {
  const found = sentences.segment(text).containing(at);
  if (found === undefined) return [at, at];
  return [found.index, found.index + found.segment.trimEnd().length];
}
