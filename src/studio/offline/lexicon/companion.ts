import { capital } from "../story/slots/capital.ts";

/** "Biscuit the dog" → Biscuit, dog; "my dog Max" → Max, dog; "a small owl" → null, small owl; "Mia" → Mia, null. */
export function companionOf(words: string): { name: string | null; description: string | null } {
  const called =
    /^(?:(?:a|an|my|our|his|her|their|the)\s+)?(.+?)\s+(?:called|named)\s+(.+)$/iu.exec(words);
  if (called) return { name: proper(called[2]), description: small(called[1]) };
  const titled = /^(.+?),?\s+(?:the|a|an|my|our)\s+(.+)$/iu.exec(words);
  if (titled && !/^(a|an|my|our|the)\s/iu.test(words)) {
    return { name: proper(titled[1]), description: small(titled[2]) };
  }
  const bracketed = /^(.+?)\s*\((?:a |an |the |my )?(.+)\)$/iu.exec(words);
  if (bracketed) return { name: proper(bracketed[1]), description: small(bracketed[2]) };
  const mine = /^(?:my|our|his|her|their)\s+(\p{Ll}.*?)\s+(\p{Lu}.*)$/u.exec(words);
  if (mine) return { name: proper(mine[2]), description: small(mine[1]) };
  if (/^(a|an|my|our|the|some)\s/iu.test(words)) {
    return { name: null, description: small(words.replace(/^\S+\s+/u, "")) };
  }
  // One word in small letters is a kind ("owl"), in large ones a name ("Mia").
  return /^\p{Lu}/u.test(words)
    ? { name: words, description: null }
    : { name: null, description: words };
}

function proper(text: string | undefined): string {
  return capital((text ?? "").trim());
}

function small(text: string | undefined): string {
  return (text ?? "").trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
