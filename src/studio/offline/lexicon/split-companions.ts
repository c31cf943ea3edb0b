import { kinWord } from "../story/slots/kin-word.ts";
import { singular } from "../story/slots/singular.ts";

/** "Mum and Dad" → Mum, Dad; "two dogs" → a dog, a dog: each friend is drawn and told of as one. At most three. */
export function splitCompanions(companions: readonly string[]): string[] {
  return companions.flatMap((words) => pairOf(words) ?? several(words) ?? [words]).slice(0, 3);
}

function pairOf(words: string): string[] | null {
  const pair = /^(.+?)\s+(?:and|&)\s+(.+)$/iu.exec(words);
  const [, first = "", second = ""] = pair ?? [];
  if (!pair || /\s(who|that|which|with|called|named)\s/iu.test(first)) return null;
  const mine = /^(my|our)\s/iu.exec(first)?.[0] ?? "";
  const both = [first, second].every((one) => standsAlone(one));
  if (!both) return null;
  return [first, kinWord(second) === null || mine === "" ? second : `${mine}${second}`];
}

/** A name, what the family calls somebody, or a phrase with an article of its own. */
function standsAlone(words: string): boolean {
  const bare = words.replace(/^(my|our)\s+/iu, "");
  return (
    kinWord(bare) !== null || /^\p{Lu}\p{L}*$/u.test(words) || /^(a|an|my|our|the)\s/iu.test(words)
  );
}

function several(words: string): string[] | null {
  if (/^(my |our )?parents$/iu.test(words)) return ["Mum", "Dad"];
  if (/^(my |our )?grandparents$/iu.test(words)) return ["Grandma", "Grandpa"];
  const counted = /^(?:(?:my|our)\s+)?(two|2|three|3)\s+(.+)$/iu.exec(words);
  if (counted) {
    const count = /^(two|2)$/iu.test(counted[1] ?? "") ? 2 : 3;
    return Array.from({ length: count }, () => `a ${singular(counted[2] ?? "")}`);
  }
  // "my friends", "some cats", "dogs": one is told of, since one is drawn.
  return /^(my |our |some )?(\p{Ll}+ )*\p{Ll}+s$/u.test(words)
    ? [singular(words).replace(/^some /u, "a ")]
    : null;
}
