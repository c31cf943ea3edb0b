import { plainWords } from "./plain-words.ts";

export interface HeroName {
  /** "Luna"; typed in small letters it gets its capitals. */
  name: string;
  /** "Luna’s", "James’s" */
  possessive: string;
}

export function heroName(typed: string): HeroName {
  const clean = plainWords(typed) || "Somebody";
  const small = clean === clean.toLowerCase();
  const name = small
    ? clean.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => {
        return gap + letter.toUpperCase();
      })
    : clean;
  return { name, possessive: `${name}’s` };
}
