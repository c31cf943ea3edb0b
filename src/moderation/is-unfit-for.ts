import { englishDataset, englishRecommendedTransformers, pattern, RegExpMatcher } from "obscenity";

import type { AgeGroup } from "../book/age-group.ts";
import { plainLetters } from "./plain-letters.ts";
import {
  innocentPhrases,
  innocentNames,
  mourningWords,
  swearWords,
  themeWords,
} from "./word-lists.ts";

/**
 * True when the words do not belong in a book for this age. A first sieve of lists, not a judge: a name that is also
 * a rude word ("Dick", "Fanny") passes where a name is expected.
 */
export function isUnfitFor(
  text: string,
  { ageGroup, isName, mayMourn }: { ageGroup: AgeGroup; isName: boolean; mayMourn: boolean },
): boolean {
  const innocent = withoutInnocent(plainLetters(text), isName);
  const plain = mayMourn ? innocent.replace(mourningWords, " ") : innocent;
  const readings = [plain, pulledTogether(plain), unmasked(plain)];
  if (readings.some((reading) => profanity.hasMatch(reading))) return true;
  if (reversedWords(plain).some((word) => swearWords.has(word))) return true;
  const small = ageGroup === "0-2" || ageGroup === "3-6";
  const themes = small ? [...themeWords.always, ...themeWords.forTheSmall] : themeWords.always;
  return readings.some((reading) => themes.some((theme) => theme.test(reading)));
}

const dataset = englishDataset
  .addPhrase((phrase) =>
    phrase
      .addPattern(pattern`phuck`)
      .addPattern(pattern`|fuk`)
      .addPattern(pattern`fvck`)
      .addPattern(pattern`|biatch`),
  )
  .build();

const profanity = new RegExpMatcher({ ...dataset, ...englishRecommendedTransformers });

function withoutInnocent(text: string, isName: boolean): string {
  const blank = (rest: string, phrase: RegExp) => rest.replace(phrase, " ");
  return [...innocentPhrases, ...(isName ? innocentNames : [])].reduce(blank, text);
}

/** "f.u.c.k", "f u c k", "n-a-z-i": single letters with something between them are one word. */
function pulledTogether(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])[\p{L}\d](?:[^\p{L}\d]+[\p{L}\d](?![\p{L}\d])){2,}/gu, (run) =>
      run.replace(/[^\p{L}\d]+/gu, ""),
    )
    .replace(/(?<=\p{L})[._*~^+-](?=\p{L})/gu, "");
}

/** "sh*t", "f**k": a star stands for the letter everybody reads there. */
function unmasked(text: string): string {
  return text
    .replace(/\bf[*#@_.-]{1,2}c?k/gu, "fuck")
    .replace(/\bsh[*#@_.!-]t/gu, "shit")
    .replace(/\bb[*#@_.!-]tch/gu, "bitch")
    .replace(/\bc[*#@_.-]nt\b/gu, "cunt")
    .replace(/0/gu, "o")
    .replace(/1/gu, "i")
    .replace(/3/gu, "e")
    .replace(/4/gu, "a")
    .replace(/5/gu, "s");
}

function reversedWords(text: string): string[] {
  return text.split(/[^\p{L}]+/u).map((word) => Array.from(word).toReversed().join(""));
}
