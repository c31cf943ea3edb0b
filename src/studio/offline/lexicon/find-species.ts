import { distance } from "fastest-levenshtein";

import { breeds } from "./breeds.ts";
import { emojiKeywords } from "./emoji-keywords.ts";
import { kin } from "./kin.ts";
import type { SpeciesName } from "./species-name.ts";
import { trades } from "./trades.ts";

export interface FoundSpecies {
  name: string;
  /** False when only a cousin or a part of the words was found, so the parent should be told. */
  sure: boolean;
}

/** Who a phrase such as "a sleepy baby dragon with wings" is, or null when nobody fits. */
export function findSpecies(phrase: string, species: readonly SpeciesName[]): FoundSpecies | null {
  const words = headWords(phrase);
  const runs = wordRuns(words);
  const last = singular(words.at(-1) ?? "");
  const byWord = wordTable(species);
  const has = (name: string) => species.some((one) => one.name === name);

  const matches = runs.flatMap((run) => {
    const name = byWord.get(run.text) ?? byWord.get(singular(run.text));
    return name === undefined
      ? []
      : [{ name, text: singular(run.text), endsPhrase: run.end === words.length }];
  });
  const head = matches.find((match) => match.endsPhrase);
  if (head) {
    const grown = young.test(head.text) ? beforeYoung(runs, words.length, byWord) : undefined;
    if (grown) return { name: grown.name, sure: !kin.has(grown.text) };
    // "a unicorn princess" is a unicorn that is a princess.
    const creature = matches.find((match) => match.name !== "human");
    const both = head.name === "human" && creature !== undefined;
    return { name: both ? creature.name : head.name, sure: both || !kin.has(head.text) };
  }

  if (has("human") && trades.has(last)) return { name: "human", sure: true };
  for (const run of runs) {
    const cousin = kin.get(run.text) ?? kin.get(singular(run.text));
    if (cousin !== undefined && has(cousin)) return { name: cousin, sure: false };
  }
  const part = matches[0];
  if (part) return { name: part.name, sure: false };
  const slip = nearlyAlias(words, byWord);
  if (slip !== undefined) return { name: slip, sure: true };
  const related = words.toReversed().map((word) => relatedSpecies(word, byWord));
  const name = related.find((found) => found !== undefined);
  if (name !== undefined) return { name, sure: false };
  // "a glimmerologist" is likely a person, but so is not "a blender": the parent is told.
  return has("human") && /^\p{L}{3,}(er|or|ist|ess|ian|man|woman|girl|boy)$/u.test(last)
    ? { name: "human", sure: false }
    : null;
}

const young = /^(cub|baby|pup|hatchling|calf|joey|chick|toddler|child|kid)$/u;

/** "tiger cub", "dolphin baby": the kind stands before the last word. */
function beforeYoung(
  runs: readonly Run[],
  length: number,
  byWord: Map<string, string>,
): { name: string; text: string } | undefined {
  for (const run of runs.filter((one) => one.end === length - 1)) {
    const name = byWord.get(run.text) ?? kin.get(run.text);
    if (name !== undefined) return { name, text: run.text };
  }
  return undefined;
}

/** "My Puppy Max who loves balls" → my, puppy, max: what follows "who", "with" … describes, it does not name. */
function headWords(phrase: string): string[] {
  const head = phrase
    // "our dog Rex": the name of a pet is not what it is.
    .replace(/^((?:[Mm]y|[Oo]ur)(?:\s\p{Ll}\S*)+)\s\p{Lu}\S*$/u, "$1")
    .toLowerCase()
    .replace(/[,(].*$/su, "")
    .replace(
      /\s+(who|that|which|with|in|from|and|of|called|named|wearing|on|at|riding|by|to|near|under|for|as|holding|carrying|aged)\s.*$/su,
      "",
    );
  return head
    .replace(/^(a|an|the|my|our)\s+/u, "")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "");
}

interface Run {
  text: string;
  /** Index behind its last word. */
  end: number;
}

/** Runs of up to three words, longest first and last first: the noun stands at the end. */
function wordRuns(words: readonly string[]): Run[] {
  return [3, 2, 1].flatMap((length) => {
    const starts = Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) => i);
    return starts
      .toReversed()
      .map((i) => ({ text: words.slice(i, i + length).join(" "), end: i + length }));
  });
}

function wordTable(species: readonly SpeciesName[]): Map<string, string> {
  const drawn = new Set(species.map((one) => one.name));
  const table = new Map([...breeds].filter(([, name]) => drawn.has(name)));
  for (const one of species) {
    for (const alias of [one.name, ...one.aliases]) table.set(alias.toLowerCase(), one.name);
  }
  return table;
}

function singular(word: string): string {
  return word
    .replace(/ies$/u, "y")
    .replace(/([sxz]|ch|sh)es$/u, "$1")
    .replace(/([^s])s$/u, "$1");
}

/** One slip of the finger ("draggon") in a word that means nothing else. */
function nearlyAlias(words: readonly string[], byWord: Map<string, string>): string | undefined {
  for (const word of words.toReversed()) {
    if (word.length < 5 || emojiKeywords(word).length > 0) continue;
    for (const [alias, name] of byWord) {
      if (alias.length >= 5 && distance(word, alias) === 1) return name;
    }
  }
  return undefined;
}

function relatedSpecies(word: string, byWord: Map<string, string>): string | undefined {
  for (const keywords of emojiKeywords(word)) {
    if (!keywords.some((keyword) => /^(animal|creature|pet)$/u.test(keyword))) continue;
    for (const keyword of keywords) {
      const name = byWord.get(keyword);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
