import { loadFonts } from "./fonts/load-fonts.ts";

/** Invisible, private or unassigned: nothing to print, or nothing we would want to. */
const neverSet = /[\p{C}\p{Zl}\p{Zp}]/u;
const layoutOnly = /[ \n\r\t\u00a0]/u;

/** The characters of a text that our fonts cannot print (emoji, CJK, Arabic …), each once, in order of appearance. */
export function unsettableCharacters(text: string): string[] {
  const { body, italic, bold } = loadFonts();
  const settable = (character: string) =>
    layoutOnly.test(character) ||
    (!neverSet.test(character) &&
      body.has(character) &&
      italic.has(character) &&
      bold.has(character));
  return [...new Set(text.normalize("NFC"))].filter((character) => !settable(character));
}
