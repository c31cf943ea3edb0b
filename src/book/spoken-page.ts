import { type Draft, given } from "./draft.ts";
import { pageText } from "./page-text.ts";

/** A paragraph as it is read aloud, and where its words stand in all that is read of its page. */
export interface SpokenParagraph {
  /** Without the stars of italics: those are for the eye only. */
  text: string;
  /** Where it begins in `spokenText`. */
  from: number;
  /** First and last-plus-one character in italics, counted in `text`. */
  emphasis: [number, number][];
  isRefrain: boolean;
}

const between = "\n\n";

/**
 * What is read of a page, in the order in which it stands there; page 0 is the title. None where there is no text yet.
 */
export function spokenParagraphs(draft: Draft, page: number): SpokenParagraph[] {
  const spoken: SpokenParagraph[] = [];
  let from = 0;
  for (const { written, isRefrain } of writtenParagraphs(draft, page)) {
    const text = written.replaceAll("*", "");
    spoken.push({ text, from, emphasis: emphasisIn(written), isRefrain });
    from += text.length + between.length;
  }
  return spoken;
}

export function spokenText(draft: Draft, page: number): string {
  const paragraphs = spokenParagraphs(draft, page);
  if (paragraphs.length === 0) throw new Error(`the book has no words on page ${page}`);
  return paragraphs.map(({ text }) => text).join(between);
}

interface Written {
  written: string;
  isRefrain: boolean;
}

function writtenParagraphs(draft: Draft, page: number): Written[] {
  if (page === 0) {
    const { title, byline } = draft.story ?? given(draft, "searchText");
    return [title, `${byline}.`].map((written) => ({ written, isRefrain: false }));
  }
  const paragraphs = pageText(draft, page) ?? [];
  const refrain = draft.story?.scenes[page - 1]?.refrain ?? [];
  return [
    ...paragraphs.map((written) => ({ written, isRefrain: false })),
    ...(refrain.length > 0 ? [{ written: refrain.join("\n"), isRefrain: true }] : []),
  ];
}

/** `*one word*` or `*several words*`, as the press reads them: a star within a word or alone is no mark. */
const italics = /(?<![^\s“‘(—])\*(?!\s)([^*]+)\*(?=[”’).,!?;:…—]*(?:\s|$))/gu;

function emphasisIn(written: string): [number, number][] {
  return [...written.matchAll(italics)].map(({ index, 1: words = "" }) => {
    const from = written.slice(0, index).replaceAll("*", "").length;
    return [from, from + words.length];
  });
}
