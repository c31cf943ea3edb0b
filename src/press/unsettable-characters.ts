import { loadFonts } from "./fonts/load-fonts.ts";

/** Invisible, private or unassigned: nothing to print, or nothing we would want to. */
const neverSet = /[\p{C}\p{Zl}\p{Zp}]/u;
const layoutOnly = /[ \n\r\t\u00a0]/u;

/** A look into three fonts costs as much as all the rest of taking an order (6 of 10 % of a loaded API's time). */
const known = new Map<string, boolean>();
const mostKnown = 10_000;

/** The characters of a text that our fonts cannot print (emoji, CJK, Arabic …), each once, in order of appearance. */
export function unsettableCharacters(text: string): string[] {
  return [...new Set(text.normalize("NFC"))].filter((character) => !isSettable(character));
}

function isSettable(character: string): boolean {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const { body, italic, bold } = loadFonts();
  const answer =
    layoutOnly.test(character) ||
    (!neverSet.test(character) &&
      body.has(character) &&
      italic.has(character) &&
      bold.has(character));
  if (known.size < mostKnown) known.set(character, answer);
  return answer;
}
