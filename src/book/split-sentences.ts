/** A stretch of the page's text that is spoken in one breath. */
export interface Sentence {
  from: number;
  to: number;
  /** A longer pause follows. */
  endsParagraph: boolean;
}

/** Sentences with their places. "Dr.", "$3.50" and “Oh!” said Luna do not end one; a new line always does. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/gu)) {
    const offset = paragraph.index;
    const starts = [0, ...breaksIn(paragraph[0]), paragraph[0].length];
    for (let i = 0; i + 1 < starts.length; i++) {
      const from = offset + (starts[i] ?? 0);
      const to = offset + (starts[i + 1] ?? 0);
      if (text.slice(from, to).trim() === "") continue;
      sentences.push({ from, to, endsParagraph: i + 2 === starts.length });
    }
  }
  return sentences;
}

function breaksIn(paragraph: string): number[] {
  const ends = paragraph.matchAll(/(\p{L}*)[.!?…]+["'”’)*]*\s+(?=(\S))/gu);
  return [...ends].flatMap((end) => {
    const short = /^(dr|mr|mrs|ms|st|prof|vs|no|mt|sgt|capt)$/iu.test(end[1] ?? "");
    const goesOn = /\p{Ll}/u.test(end[2] ?? "");
    return (short && end[0].startsWith(`${end[1] ?? ""}.`)) || goesOn
      ? []
      : [end.index + end[0].length];
  });
}
