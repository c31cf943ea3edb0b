import { withArticle } from "./articles.ts";
import { plainWords } from "./plain-words.ts";

/** "treasure hunt" → "a treasure hunt", "learning to swim" → "the adventure of learning to swim"; what has no such noun is an adventure called by its own words. */
export function adventureOf(typed: string): string {
  const words = plainWords(typed);
  // Two letters are a slip, not a title.
  if (words.length < 3) return "an adventure";
  if (/^the\s/iu.test(words)) return words.replace(/^The/u, "the");
  if (/^(a|an)\s\p{L}/iu.test(words)) return withArticle(small(words.replace(/^an?\s+/iu, "")));
  if (doing.test(words)) return `the adventure of ${firstSmall(words)}`;
  if (countable.test(headOf(words)) && !verbFirst.test(words) && !/^(first|last)\s/iu.test(words))
    return withArticle(small(words));
  if (/^(first|last)\s/iu.test(words)) return `the ${small(words)}`;
  if (/^(?!(king|ring|spring|string|wing)\s)\p{L}{2,}ing\s/iu.test(words)) {
    return `the adventure of ${firstSmall(words)}`;
  }
  // Single quotes: the whole may stand inside speech marks.
  return `an adventure called ‘${words}’`;
}

const countable =
  /\b(hunt|mission|quest|adventure|journey|trip|race|mystery|party|contest|rescue|voyage|search|expedition|challenge|competition|concert|show|parade|game|trail|tournament|picnic|festival|case|day|walk|ride|flight|sleepover|puzzle|chase|tale|story|swim|climb|visit|holiday|safari|hike|match|treasure map|carnival|feast|battle|duel|dance|play|secret|spell|map|\w+-off)$/iu;
const verbFirst =
  /^(find|save|solve|help|win|build|go|catch|stop|explore|rescue|learn|make|bake|take|have|become|beat|my|our|his|her|their)\s(?!race\b|party\b|contest\b|mission\b|game\b|competition\b|lesson\b|show\b)/iu;
/** "learning to swim", "saving the turtles"; not "sailing trip". */
const doing =
  /^\p{L}{2,}ing\s(?=to\b|the\b|a\b|an\b|my\b|our\b|his\b|her\b|their\b|for\b|in\b|with\b|about\b|how\b|into\b|through\b|up\b|down\b|on\b|off\b|all\b|some\b|every|two\b|three\b|home\b)/iu;

/** "journey to the moon" → "journey" */
function headOf(words: string): string {
  return words.replace(
    /\s(to|of|in|for|with|on|at|under|through|around|across|into|about|against|from|over|by)\s.*$/iu,
    "",
  );
}

function firstSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "Treasure Hunt" → "treasure hunt"; days and peoples keep their capitals. */
function small(words: string): string {
  const all = words.split(" ");
  const titled = all.every((word) => /^\p{Lu}|^\P{L}/u.test(word) || word.length < 4);
  return all
    .map((word, i) =>
      (i === 0 || titled) && /^\p{Lu}\p{Ll}/u.test(word) && !proper.test(word)
        ? word.toLowerCase()
        : word,
    )
    .join(" ");
}

const proper =
  /^(Christmas|Xmas|Halloween|Easter|Hanukkah|Diwali|Eid|Olympics?|Vikings?|Egyptian|Roman|Greek|African|Arctic|American|Chinese|Japanese|English|Scottish|Irish|Indian|Santa|Mars|Jupiter|Saturn|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
