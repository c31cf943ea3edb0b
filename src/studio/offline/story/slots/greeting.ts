import { plainWords } from "./plain-words.ts";

/** What people call out on the day: "Happy Birthday", "Merry Christmas", "Hooray for the first day of school". */
export function greetingOf(occasion: string): string {
  const words = plainWords(occasion);
  const known = greetings.find(([pattern]) => pattern.test(words));
  if (known) return known[1];
  if (/\bday$/iu.test(words) && !/^(first|last|a|an|the)\b/iu.test(words))
    return `Happy ${titled(words)}`;
  if (/^(happy|merry)\s/iu.test(words)) return titled(words);
  return `Hooray for ${wantsArticle(words) ? "the " : ""}${words}`;
}

/** "first day of school", "new baby brother", "lost tooth": more than one word, all small, no article of its own. */
function wantsArticle(words: string): boolean {
  return (
    / /u.test(words) &&
    words === words.toLowerCase() &&
    !/^(a|an|the|my|our|being|no)\s/u.test(words)
  );
}

function titled(words: string): string {
  return words.replace(
    /(^|\s)(\p{Ll})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
}

const greetings: readonly [RegExp, string][] = [
  [/birthday|b-?day/iu, "Happy birthday"],
  [/christmas|xmas/iu, "Merry Christmas"],
  [/hanukkah|chanukah/iu, "Happy Hanukkah"],
  [/kwanzaa/iu, "Happy Kwanzaa"],
  [/halloween/iu, "Happy Halloween"],
  [/new year/iu, "Happy New Year"],
  [/^(eid|eid al.*)$/iu, "Eid Mubarak"],
  [/diwali/iu, "Happy Diwali"],
  [/easter/iu, "Happy Easter"],
  [/holiday/iu, "Happy holidays"],
  [/thanksgiving/iu, "Happy Thanksgiving"],
  [/bed ?time|good ?night|sleep/iu, "Sleep tight"],
];
