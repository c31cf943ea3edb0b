import { withArticle } from "./articles.ts";
import { plainWords } from "./plain-words.ts";

const countable =
  /\b(hunt|mission|quest|adventure|journey|trip|race|mystery|party|contest|rescue|voyage|search|expedition|challenge|competition|concert|show|parade|game|trail|tournament|picnic|festival|case|day|walk|ride|flight|sleepover|puzzle|chase|tale|story|swim|climb|visit|holiday|safari|hike|\w+-off)$/iu;

/** "treasure hunt" → "a treasure hunt"; what has no such noun is an adventure called by its own words. */
export function adventureOf(typed: string): string {
  const words = plainWords(typed);
  if (words === "") return "an adventure";
  const bare = words.replace(/^(a|an)\s+/iu, "");
  if (/^the\s/iu.test(bare)) return bare.replace(/^The/u, "the");
  if (
    countable.test(bare) &&
    !/^(find|save|solve|help|win|build|go|catch|stop|explore)\w*\s/iu.test(bare)
  ) {
    return withArticle(/^\p{Lu}\p{Ll}+( \p{Ll}+)*$/u.test(bare) ? bare.toLowerCase() : bare);
  }
  return `an adventure called “${bare}”`;
}
