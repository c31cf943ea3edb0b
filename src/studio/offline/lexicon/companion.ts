import { capital } from "../story/slots/capital.ts";
import { kinWord } from "../story/slots/kin-word.ts";
import { emojiKeywords } from "./emoji-keywords.ts";

export interface Companion {
  /** "Biscuit", "Grandma"; null when only a kind was named. */
  name: string | null;
  /** "dog", without article; null for a bare name. */
  description: string | null;
  /** "my" and "our": the hero has known this friend for years, with or without a name. */
  mine: boolean;
}

/** "Biscuit the dog" → Biscuit, dog; "my dog Max" → Max, dog; "a small owl" → null, small owl; "Mia" → Mia; "my sister" → null, sister, mine. */
export function companionOf(words: string): Companion {
  const mine = /^(my|our)\s/iu.test(words);
  return { ...nameAndKind(words), mine };
}

function nameAndKind(words: string): Omit<Companion, "mine"> {
  const kin = calledAsKin(words);
  if (kin !== null) return { name: kin, description: null };
  const called =
    /^(?:(?:a|an|my|our|his|her|their|the)\s+)?(.+?)\s+(?:called|named)\s+(.+?)(?:(?:,|\s+(?:who|that|which|with|from|and))\s.*)?$/iu.exec(
      words,
    );
  if (called) return { name: proper(called[2]), description: small(called[1]) };
  const titled = /^(.+?),?\s+(?:the|a|an|my|our)\s+(.+)$/iu.exec(words);
  if (titled && !/^(a|an|my|our|the)\s/iu.test(words)) {
    return isSurname(words, titled[2])
      ? { name: proper(words), description: null }
      : { name: proper(titled[1]), description: small(titled[2]) };
  }
  const bracketed = /^(.+?)\s*\((?:a |an |the |my )?(.+)\)$/iu.exec(words);
  if (bracketed) return { name: proper(bracketed[1]), description: small(bracketed[2]) };
  const owned = /^(?:my|our|his|her|their)\s+(\p{Ll}.*?)\s+(\p{Lu}.*)$/u.exec(words);
  if (owned) return { name: proper(owned[2]), description: small(owned[1]) };
  if (/^(a|an|my|our|the|some)\s/iu.test(words)) {
    return { name: null, description: small(words.replace(/^\S+\s+/u, "")) };
  }
  // One word in small letters is a kind ("owl"), in large ones a name ("Mia").
  return /^\p{Lu}/u.test(words)
    ? { name: words, description: null }
    : { name: null, description: words };
}

/** "grandma", "my mum", "uncle Bob" are what the family calls them. */
function calledAsKin(words: string): string | null {
  const match = /^(?:(?:my|our)\s+)?(\p{L}+)((?:\s+\p{Lu}\S*)*)$/iu.exec(words);
  const kin = kinWord(match?.[1] ?? "");
  if (match === null || kin === null) return null;
  const given = match[2] ?? "";
  // "uncle" alone is nobody's name.
  if (given === "" && /^(Uncle|Aunt|Mother|Father)$/u.test(kin)) return null;
  return given === "" || given === given.replace(/(^|\s)\p{Ll}/gu, "") ? `${kin}${given}` : null;
}

/** "Winnie the Pooh", "Peter the Great": a large letter behind "the", and nothing that can be drawn. */
function isSurname(words: string, title: string | undefined): boolean {
  const last = title?.toLowerCase() ?? "";
  return /\sthe\s\p{Lu}\S*$/u.test(words) && emojiKeywords(last).length === 0;
}

function proper(text: string | undefined): string {
  return capital((text ?? "").trim());
}

function small(text: string | undefined): string {
  return (text ?? "").trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
