import type { AgeGroup } from "../book/age-group.ts";

interface Reader {
  ageGroup: AgeGroup;
  isName: boolean;
  mayMourn: boolean;
}

/** The words of the last thousand questions or so. */
const mostKept = 1000;

/**
 * The same judge, who remembers what he was asked lately. A verdict takes about a millisecond, and the orders of a batch say
 * the same of most things: world, adventure, kind of hero.
 */
export function rememberedVerdicts(
  judge: (text: string, reader: Reader) => boolean,
): (text: string, reader: Reader) => boolean {
  const verdicts = new Map<string, boolean>();
  return (text, reader) => {
    const key = `${reader.ageGroup} ${reader.isName} ${reader.mayMourn} ${text}`;
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = judge(text, reader);
    const [oldest] = verdicts.keys();
    if (verdicts.size === mostKept && oldest !== undefined) verdicts.delete(oldest);
    verdicts.set(key, verdict);
    return verdict;
  };
}
