import { capital } from "./capital.ts";
import { plainWords } from "./plain-words.ts";

/** What people call out on the day: "Happy Birthday", "Merry Christmas", "Hooray for the first day of school". */
export function greetingOf(occasion: string): string {
  const words = plainWords(occasion);
  const known = greetings.find(([pattern]) => pattern.test(words));
  if (known) return known[1];
  if (/\b(day|night|eve)$/iu.test(words) && !/^(first|last|a|an|the|opening)\b/iu.test(words))
    return `Happy ${titled(words)}`;
  if (/^(happy|merry)\s/iu.test(words)) return titled(words);
  if (/^(holi|nowruz|passover|purim|vaisakhi|pride|vesak|songkran)$/iu.test(words))
    return `Happy ${titled(words)}`;
  // Already something to call out: "well done", "we miss you".
  if (
    /^(i|we|you|it|it’s|you’re|we’re|get|good|well|welcome|thanks?|congrat\p{L}*|bon)\b/iu.test(
      words,
    )
  )
    return capital(words);
  if (words === "") return "Hooray";
  return `Hooray for ${wantsArticle(words) ? "the " : ""}${words}`;
}

/** "first day of school", "new baby brother", "Snow White party": takes an article and has none of its own. */
function wantsArticle(words: string): boolean {
  if (/^(a|an|the|my|our|no|\p{L}+ing)\s/iu.test(words)) return false;
  if (
    /\b(party|wedding|trip|concert|show|picnic|festival|parade|sleepover|baby|christening|baptism)$/iu.test(
      words,
    )
  )
    return true;
  return / /u.test(words) && words === words.toLowerCase();
}

function titled(words: string): string {
  return words.replace(
    /(^|\s)(\p{Ll})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
}

/** Earlier ones win: a birthday at Christmas is a birthday. */
const greetings: readonly [RegExp, string][] = [
  [/birthday|b-?day|^turn(s|ing) /iu, "Happy birthday"],
  [/christmas|xmas/iu, "Merry Christmas"],
  [/hanukkah|chanukah/iu, "Happy Hanukkah"],
  [/kwanzaa/iu, "Happy Kwanzaa"],
  [/halloween/iu, "Happy Halloween"],
  [/new year/iu, "Happy New Year"],
  [/^eid\b/iu, "Eid Mubarak"],
  [/^ramadan\b/iu, "Ramadan Mubarak"],
  [/diwali/iu, "Happy Diwali"],
  [/easter/iu, "Happy Easter"],
  [/holiday/iu, "Happy holidays"],
  [/thanksgiving/iu, "Happy Thanksgiving"],
  [/anniversary/iu, "Happy anniversary"],
  [/\bget(ting)? (well|better)\b|\b(sick|poorly|hospital|ill|operation)\b/iu, "Get well soon"],
  [/valentine/iu, "Happy Valentine’s Day"],
  [/^(goodbye|farewell)/iu, "Goodbye"],
  [/^thank/iu, "Thank you"],
  [/\blove you\b|^love$/iu, "I love you"],
  [/\bbig sister\b/iu, "Hooray for big sisters"],
  [/\bbig brother\b/iu, "Hooray for big brothers"],
  [/\b(mov(e|ing)|new) (house|home)\b|^moving\b/iu, "Welcome to your new home"],
  [/^(just )?(because|for fun)\b/iu, "Hooray"],
  [/bed ?time|good ?night|sleep/iu, "Sleep tight"],
];
