import nlp from "compromise";

import { withArticle } from "./articles.ts";
import { gerund } from "./gerund.ts";
import { plainWords } from "./plain-words.ts";

/** An ability in the forms that sentences need: "Luna can fly", "I have super hearing", "Bip was very fast". */
export interface Ability {
  kind: "verb" | "noun" | "adjective";
  /** Infinitive: "fly through clouds", "use super hearing", "be very fast". */
  phrase: string;
  /** After "I": "can fly", "have super hearing", "am very fast". */
  can: string;
  /** After a name: "can fly", "has super hearing", "is very fast". */
  cans: string;
  /** After a name, past: "could fly", "had super hearing", "was very fast". */
  could: string;
  /** "flying through clouds", "using super hearing", "being very fast" */
  gerund: string;
}

export function abilityOf(typed: string): Ability {
  const words = bareAbility(typed) || "make people smile";
  const [first = "", ...rest] = words.split(" ");
  if (isAdjective(words)) {
    return {
      kind: "adjective",
      phrase: `be ${words}`,
      can: `am ${words}`,
      cans: `is ${words}`,
      could: `was ${words}`,
      gerund: `being ${words}`,
    };
  }
  if (isNoun(words)) {
    const thing = counted(words);
    return {
      kind: "noun",
      phrase: `use ${thing}`,
      can: `have ${thing}`,
      cans: `has ${thing}`,
      could: `had ${thing}`,
      gerund: `using ${thing}`,
    };
  }
  const phrase = infinitive(first, rest);
  const can = `can ${phrase}`;
  return { kind: "verb", phrase, can, cans: can, could: `could ${phrase}`, gerund: gerund(phrase) };
}

/** Without "can", "the power to", "is good at" … in front. */
function bareAbility(typed: string): string {
  const clean = plainWords(typed);
  return small(
    small(clean).replace(
      /^((she|he|they|it|i|who|and)\s+)?(can|could|is able to|are able to|able to|(has |have )?(the )?(power|ability|gift) (to|of being)|knows how to|(is )?(very |really |so )?(good|great|brilliant|amazing|excellent) at|loves? to|loves?(?=\s\w+ing\b)|likes? to|to|has|have|having)\s+/iu,
      "",
    ),
  );
}

/** "Jump over houses" → "jump over houses"; "X-ray vision" stays. */
function small(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

const nounEndings =
  /(ness|ity|ship|ment|\p{L}{2}ance|\p{L}{2}ence|powers?|strength|hearing|vision|sight|speed|memory|magic|touch|smile|hugs?|breath|eyes|wings|pathy|kinesis|ears|voice|senses?|flight|skills?)$/u;
const describing =
  /^(super|magic|magical|great|laser|x-?ray|night|giant|healing|fire|ice|big|very big|incredible|amazing|special|lightning|mind|power|powers|(glowing|shining|singing|sparkling|flying) (eyes|voice|hands|tail|horn|skin|wings|hair|feet|carpet))\b/u;
const doing =
  /^(make|makes|making|give|gives|giving|use|uses|using|do|does|doing|heal|heals|fix|fixes|share|shares|see|show|shows|find|finds|smell|hear|touch|turn|fight)\s/u;

function isNoun(words: string): boolean {
  if (lonelyNouns.test(words)) return true;
  if (/^(always|never|often|sometimes)\s|^\S+ing$/u.test(words)) return false;
  if (/^(a|an|the|my|some|two|three|four|eight|many|lots of)\s/u.test(words)) return true;
  if (doing.test(words)) return false;
  if (nounEndings.test(words)) return !/ing\s(a|an|the|of)\s/u.test(words);
  if (describing.test(words)) return !/^(fire|ice) (up|skat)/u.test(words);
  const first = words.split(" ")[0] ?? "";
  if (words.includes(" ") || first.endsWith("ing")) {
    return !/(ing|s)$/u.test(first) && !nlp(`I can ${words}`).match("can #Adverb? #Verb").found;
  }
  // One word alone: "yodel" and "teleport" look like nouns to the tagger, "camouflage" and "kindness" are.
  return false;
}

const lonelyNouns =
  /^(camouflage|magic|courage|karate|music|maths?|science|football|soccer|ballet|chess|judo|luck|imagination|wisdom|intelligence|creativity|gadgets|lasers|superpowers|friendship|telepathy|lightning)$/u;

/** "super hearing" stays, "magic wand" becomes "a magic wand". */
function counted(words: string): string {
  if (/^(a|an|the|my|some|two|three|four|eight|many|lots of)\s/u.test(words)) return words;
  if (/^(power|gift|magic|art) of\s/u.test(words)) return `the ${words}`;
  const last = words.split(" ").at(-1) ?? "";
  const mass =
    /(ness|ity|ship|ance|ence|strength|hearing|vision|sight|speed|magic|breath|pathy|kinesis|flight|[^s]s)$/u.test(
      last,
    ) || lonelyNouns.test(words);
  return mass ? words : withArticle(words);
}

function isAdjective(words: string): boolean {
  if (/^(super|very|really|so|extra|incredibly|always|extremely)\s+\p{L}+$/u.test(words)) {
    const last = words.split(" ").at(-1) ?? "";
    return feelings.test(last);
  }
  return feelings.test(words);
}

const feelings =
  /^(fast|quick|speedy|strong|brave|kind|clever|smart|funny|tiny|small|big|tall|invisible|stretchy|bendy|gentle|fearless|friendly|helpful|happy|patient|curious|bouncy|flexible|cheerful|invincible|lucky|silly|wise|magical|creative|graceful)$/u;

function infinitive(first: string, rest: readonly string[]): string {
  // "always telling the truth": the adverb stays in front.
  if (/ly$|^(always|never|also|very|super)$/u.test(first) && first !== "fly" && rest.length > 0) {
    const [next = "", ...others] = rest;
    return `${first} ${infinitive(next, others)}`;
  }
  const inflected = first.endsWith("ing") ? !shortIng.test(first) : /[^s]s$/u.test(first);
  const base = inflected ? bareVerb(first) : first;
  const later = rest.map((word, i) => {
    const joined =
      rest[i - 1] === "and" && (word.endsWith("ing") || (inflected && /[^s]s$/u.test(word)));
    return joined ? bareVerb(word) : word;
  });
  return [base, ...later].join(" ");
}

function bareVerb(word: string): string {
  const tagged = nlp(word);
  tagged.tag("Verb");
  return tagged.verbs().toInfinitive().text() || word;
}

/** "sing", "bring": verbs whose own ending is "ing". */
const shortIng = /^(sing|bring|swing|fling|ring|string|spring|sling|sting|cling|ping|zing|wing)$/u;
