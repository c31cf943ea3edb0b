import nlp from "compromise";

import { abilityKind } from "./ability-kind.ts";
import { withArticle } from "./articles.ts";
import { infinitive } from "./infinitive.ts";
import { plainWords } from "./plain-words.ts";

/** An ability in the forms that sentences need: "Luna can fly", "I have super hearing", "Bip was very fast". */
export interface Ability {
  /** After "I", and but for "am" after "they": "can fly", "have super hearing", "am very fast". */
  can: string;
  /** After a name: "can fly", "has super hearing", "is very fast". */
  cans: string;
  /** After a name, past: "could fly", "had super hearing", "was very fast". */
  could: string;
}

export function abilityOf(typed: string): Ability {
  const words = bareAbility(typed) || "make people smile";
  switch (abilityKind(words)) {
    case "quality":
      return being(positive(words));
    case "person":
      return being(personal(words));
    case "thing":
      return having(counted(words.replace(/^(my|her|his|their|our|its)\s+/u, "")));
    case "liking":
      return liking(words);
    case "negative":
      return unable(words.replace(/^(can’t|cannot|can not|couldn’t)\s+/u, ""));
    case "deed":
      return able(infinitive(words));
    case "unclear":
      // Grammatical whatever the words are, since they stand as a name.
      return having(`a gift called ‘${words}’`);
  }
}

/** "inventor" → "an inventor", "best swimmer" → "the best swimmer". */
function personal(words: string): string {
  if (/^(a|an|the)\s/u.test(words)) return words;
  return /^(best|\p{L}+est)\s/u.test(words) ? `the ${words}` : withArticle(words);
}

function being(what: string): Ability {
  return { can: `am ${what}`, cans: `is ${what}`, could: `was ${what}` };
}

function having(what: string): Ability {
  return { can: `have ${what}`, cans: `has ${what}`, could: `had ${what}` };
}

function able(what: string): Ability {
  return { can: `can ${what}`, cans: `can ${what}`, could: `could ${what}` };
}

function unable(what: string): Ability {
  return { can: `cannot ${what}`, cans: `cannot ${what}`, could: `could not ${what}` };
}

/** "loves hugs" → love, loves, loved. */
function liking(words: string): Ability {
  const [first = "", ...rest] = words.split(" ");
  const verb = first.replace(/s$/u, "");
  const what = rest.join(" ");
  const tagged = nlp(verb);
  tagged.tag("Verb");
  const past = tagged.verbs().toPastTense().text();
  return { can: `${verb} ${what}`, cans: `${verb}s ${what}`, could: `${past} ${what}` };
}

/** Without "can", "the power to", "is good at" … in front. */
function bareAbility(typed: string): string {
  const clean = small(plainWords(typed));
  const told = clean.replace(/^(she|he|they|it|i|who|and)(’s|’re|’m)?\s+/iu, (_, __, short) =>
    short === undefined ? "" : "is ",
  );
  return small(
    told.replace(
      /^(can|could|is able to|are able to|able to|(has |have )?(the )?(power|ability|gift) (to|of being)|knows how to|((is|am|are|being) )?(very |really |so )?(good|great|brilliant|amazing|excellent|clever) at(?=\s\w+ing\b)|loves? to|loves?(?=\s\w+ing\b)|likes? to|likes?(?=\s\w+ing\b)|to|has|have|having)\s+/iu,
      "",
    ),
  );
}

/** "Jump over houses" → "jump over houses"; "X-ray vision" stays. */
function small(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** "is kind" → "kind", "isn’t afraid" → "not afraid". */
function positive(words: string): string {
  return words
    .replace(/^(isn’t|aren’t|is not|are not|am not)\s+/u, "not ")
    .replace(/^(is|are|am|be|being)\s+/u, "");
}

/** "super hearing" stays, "magic wand" becomes "a magic wand". */
function counted(words: string): string {
  if (/^(a|an|the|some|two|three|four|eight|many|lots of)\s/u.test(words)) return words;
  if (/^(power|gift|magic|art) of\s/u.test(words)) return `the ${words}`;
  return mass.test(words) ? words : withArticle(words);
}

const mass =
  /(ness|ity|ship|ance|ence|[ts]ion|ics|strength|hearing|vision|sight|speed|magic|breath|pathy|kinesis|flight|bravery|reading|hair|fur|skin|armou?r|courage|luck|wisdom|fire|[^s]s|teeth|feet|control|dust|\b(parkour|camouflage|karate|music|maths?|science|football|soccer|ballet|chess|judo|imagination|intelligence|creativity|lightning))$/u;
