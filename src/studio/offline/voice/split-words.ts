/** A word of the page's text: its place in UTF-16 units and how it is said ("" when it cannot be). */
export interface PageWord {
  from: number;
  to: number;
  spoken: string;
}

import { spokenForm } from "./spoken-form.ts";

/** Every word, number or emoji of a stretch of text, without the marks around it. */
export function splitWords(text: string, from: number, to: number): PageWord[] {
  const words: PageWord[] = [];
  for (const match of text.slice(from, to).matchAll(/[^\s—–…]+/gu)) {
    const word = trimmed(match[0]);
    if (word === null) continue;
    const start = from + match.index + word.lead;
    const spoken = spokenForm(word.text);
    words.push({
      from: start,
      to: start + word.text.length,
      spoken: /[a-z0-9]/iu.test(spoken) ? spoken.replace(/[.,;:!?()]+$/u, "") : "",
    });
  }
  return words;
}

/** Without quotes and stops around it; null when nothing is left that one could point at. */
function trimmed(token: string): { text: string; lead: number } | null {
  const sign = String.raw`[\p{L}\p{M}\p{N}\p{Extended_Pictographic}$€£#@&%]`;
  const first = new RegExp(sign, "u").exec(token);
  if (!first) return null;
  const tail = new RegExp(
    String.raw`(?:${sign}[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]*)(?!.*${sign})`,
    "u",
  ).exec(token);
  const end = tail ? tail.index + tail[0].length : token.length;
  return { text: token.slice(first.index, end), lead: first.index };
}
