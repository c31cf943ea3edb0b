/** A word with the punctuation that clings to it. */
export interface Word {
  text: string;
  italic: boolean;
}

const opensItalic = /^[“‘(—]*\*/u;
const closesItalic = /\*[”’).,!?;:…—]*$/u;

/** Words of a paragraph; `*one word*` or `*several words*` are italic, the stars are gone. */
export function styledWords(paragraph: string): Word[] {
  const words: Word[] = [];
  let italic = false;
  for (const token of paragraph.split(/\s+/u)) {
    const opens = !italic && opensItalic.test(token);
    if (opens) italic = true;
    const stars = token.split("*").length - 1;
    const closes = italic && closesItalic.test(token) && (!opens || stars > 1);
    const text = token.replaceAll("*", "");
    if (text) words.push({ text, italic });
    if (closes) italic = false;
  }
  return words;
}

/** Words without italics: titles, names and lines that are set as they are. */
export function plainWords(text: string): Word[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ text: word, italic: false }));
}
