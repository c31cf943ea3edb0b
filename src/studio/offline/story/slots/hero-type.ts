import { withArticle } from "./articles.ts";
import { plainWords } from "./plain-words.ts";

export interface HeroType {
  /** "a brave dragon" */
  full: string;
  /** "brave dragon" */
  bare: string;
  /** "dragon" */
  noun: string;
}

/** "A Brave Dragon who loves tea" → a brave dragon who loves tea, noun dragon. */
export function heroType(typed: string): HeroType {
  const clean = plainWords(typed);
  const superlative = /^the\s(\p{L}+est|most|only|last|first)\s/iu.test(clean);
  const words = clean.replace(/^(a|an|the|my|our|one)\s+/iu, "");
  const bare = unshouted(words) || "hero";
  const head = bare.replace(
    /\s+(who|that|which|with|in|from|and|of|called|named|wearing)\s.*$/u,
    "",
  );
  const noun = head.split(" ").at(-1) ?? bare;
  return { full: articled(bare, superlative), bare, noun };
}

function articled(bare: string, superlative: boolean): string {
  if (superlative) return `the ${bare}`;
  return /^(\d+|two|three|four|five|some|many)\s/u.test(bare) ? bare : withArticle(bare);
}

/** Title Case and the first word go small; "T-Rex", "UFO" and a lone proper name inside stay as they are. */
function unshouted(phrase: string): string {
  const words = phrase.split(" ");
  const plain = /^\p{Lu}\p{Ll}+$/u;
  const titled = words.every((word) => plain.test(word) || word.length < 4);
  return words
    .map((word, i) => (plain.test(word) && (i === 0 || titled) ? word.toLowerCase() : word))
    .join(" ");
}
