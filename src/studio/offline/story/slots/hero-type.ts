import { withArticle } from "./articles.ts";
import { plainWords } from "./plain-words.ts";
import { singular } from "./singular.ts";

export interface HeroType {
  /** "a brave dragon" */
  full: string;
  /** "dragon" */
  noun: string;
  /** True when more follows the noun ("a girl who loves cats"): then no "called Luna" may follow. */
  hasClause: boolean;
}

/** "A Brave Dragon who loves tea" → a brave dragon who loves tea, noun dragon. */
export function heroType(typed: string): HeroType {
  const clean = plainWords(typed)
    .replace(/\s*\(([^()]*)\)/gu, ", $1")
    .replace(/,\s*$/u, "");
  const superlative = /^the\s(\p{L}+est|most|only|last|first)\s/iu.test(clean);
  const words = withoutOwnName(clean).replace(/^(a|an|the|my|our|one)\s+/iu, "");
  const head = unshouted(headOf(words)) || "hero";
  const rest = words.slice(headOf(words).length);
  const counted = /^(\d+(?![\s-]?(year|yr|month|week|day))|two|three|four|five|some|many)\s/u;
  // One hero is drawn: "twins" is told as "a twin".
  const bare = counted.test(head) || superlative ? head : singular(head);
  const noun = bare.split(" ").at(-1) ?? bare;
  const both = /^\s+and\s/u.test(rest) && bare !== head;
  if (both) return { full: `some ${head}${rest}`, noun, hasClause: true };
  const full = `${articled(bare, { superlative, counted: counted.test(bare) })}${rest}`;
  return { full, noun, hasClause: rest !== "" };
}

function headOf(words: string): string {
  return words.replace(
    /(,|\s+(who|whose|that|which|with|without|in|from|and|of|called|named|wearing|on|at|riding|by|to|near|under|for|as|like|holding|aged|carrying|made)\s).*$/u,
    "",
  );
}

/** "our dog Rex" is the hero Rex, a dog: the order's name says the rest. */
function withoutOwnName(words: string): string {
  return words.replace(/^((?:my|our)\s+(?:\p{Ll}\S*\s+)*\p{Ll}\S*)\s+\p{Lu}\S*$/iu, (all, kind) => {
    const name = words.slice(String(kind).length + 1);
    return /^\p{Lu}/u.test(name) && /\s\p{Ll}\S*$/u.test(String(kind)) ? String(kind) : all;
  });
}

function articled(bare: string, how: { superlative: boolean; counted: boolean }): string {
  if (how.superlative) return `the ${bare}`;
  return how.counted ? bare : withArticle(bare);
}

/** Title Case and the first word go small; "T-Rex", "UFO" and a lone proper name inside stay as they are. */
function unshouted(phrase: string): string {
  if (/^[\p{Lu}\s]{4,}$/u.test(phrase)) return phrase.toLowerCase();
  const words = phrase.split(" ");
  const plain = /^\p{Lu}\p{Ll}+$/u;
  const titled = words.every((word) => plain.test(word) || word.length < 4);
  return words
    .map((word, i) => (plain.test(word) && (i === 0 || titled) ? word.toLowerCase() : word))
    .join(" ");
}
