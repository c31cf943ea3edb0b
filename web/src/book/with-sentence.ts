import type { SentencePlace } from "./sentences-of.ts";

/** A page's text with one sentence put otherwise, as a redo takes it: paragraphs stand between blank lines. */
export function withSentence(
  paragraphs: readonly string[],
  place: SentencePlace & { paragraph: number },
  words: string,
): string {
  return paragraphs
    .map((text, index) =>
      index === place.paragraph
        ? `${text.slice(0, place.from)}${words.trim()}${text.slice(place.to)}`.replace(
            / {2,}/g,
            " ",
          )
        : text,
    )
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}
