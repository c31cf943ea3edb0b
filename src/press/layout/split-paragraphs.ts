const longest = 250;
const narrativeTurn =
  /^(“|One (morning|day|night)|Then |That (night|day|evening)|And there|There it was|At last|Suddenly|But )/u;

/**
 * No page is one grey block: a paragraph of more than 250 characters is cut between two sentences, at a turn of
 * the story when there is one. What one voice says in one breath stays together.
 */
export function splitParagraphs(paragraphs: readonly string[]): string[] {
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => (paragraph.length > longest ? cut(paragraph) : [paragraph]));
}

function cut(paragraph: string): string[] {
  const sentences = splitSentences(paragraph);
  let best: { after: number; cost: number } | null = null;
  let length = 0;
  for (const [index, sentence] of sentences.entries()) {
    length += sentence.length + 1;
    const next = sentences[index + 1];
    if (next === undefined || length < 70 || paragraph.length - length < 70) continue;
    if (isInsideMarks(sentences.slice(0, index + 1).join(" "))) continue;
    const offCentre = Math.abs(length / paragraph.length - 0.5);
    const cost = offCentre - (narrativeTurn.test(next) ? 0.25 : 0);
    if (!best || cost < best.cost) best = { after: index + 1, cost };
  }
  if (!best) return [paragraph];
  return splitParagraphs([
    sentences.slice(0, best.after).join(" "),
    sentences.slice(best.after).join(" "),
  ]);
}

function splitSentences(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…][”’)*]*)\s+(?=[“‘(*]*\p{Lu})/u);
}

/** True when a quotation or an italic passage is still open at the end of the text. */
function isInsideMarks(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("“") > count("”") || count("*") % 2 === 1;
}
