import nlp from "compromise";

/** "flies high", "flying high", "high flying" → "fly high": what stands after "can". */
export function infinitive(words: string): string {
  const compound =
    /^([\p{L}-]+) ((?!(?:every|some|any|no)?thing$|king$|ring$|wings?$|string$|spring$|lightning$|building$|feeling$|clothing$|pudding$)\p{L}{2,}ing)$/u.exec(
      words,
    );
  const [, before = "", doing = ""] = compound ?? [];
  if (compound && !/ing$|[^s]s$|^(always|never|also|often)$|ly$/u.test(before)) {
    return fromCompound(before, doing);
  }
  const [first = "", ...rest] = words.split(" ");
  return inOrder(first, rest);
}

/** "mind reading" → "read minds", "super jumping" → "super-jump", "fast running" → "run fast". */
function fromCompound(before: string, doing: string): string {
  const verb = bareVerb(doing);
  if (/^(super|mega|ultra|ice|roller|horse|belly|tap|break|shape|speed|sky|scuba)$/u.test(before)) {
    return `${before}-${verb}`;
  }
  if (/^(fast|high|far|low|hard|deep|loud|backwards|upside-down)$/u.test(before)) {
    return `${verb} ${before}`;
  }
  if (/^(magic|fire|water|light)$/u.test(before)) return `${verb} with ${before}`;
  if (before === "time") return `${verb} through time`;
  if (verb === "play" && instruments.test(before)) return `play the ${before}`;
  if (uncounted.test(before)) return `${verb} ${before}`;
  const tagged = nlp(before);
  if (tagged.has("#Adjective")) return `${verb} ${adverb(before)}`;
  tagged.tag("Noun");
  const plural = tagged.nouns().toPlural().text();
  return `${verb} ${plural || before}`;
}

const instruments =
  /^(piano|guitar|violin|drums?|flute|trumpet|cello|harp|ukulele|recorder|xylophone|saxophone|banjo)$/u;
const uncounted =
  /^(ballet|football|soccer|chess|tennis|basketball|cricket|hockey|music|magic|rugby|bread|hip-hop|salsa|water|food|gold|treasure|everyone|everything)$/u;

function adverb(adjective: string): string {
  return `${adjective.replace(/y$/u, "i").replace(/le$/u, "l").replace(/ic$/u, "ical")}ly`;
}

function inOrder(first: string, rest: readonly string[]): string {
  // "always telling the truth": the adverb stays in front.
  if (/ly$|^(always|never|also|very|super)$/u.test(first) && first !== "fly" && rest.length > 0) {
    const [next = "", ...others] = rest;
    return `${first} ${inOrder(next, others)}`;
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
  if (word === "storytelling") return "tell stories";
  const hyphen = /^(.+-)(\p{L}+)$/u.exec(word);
  if (hyphen) return `${hyphen[1] ?? ""}${bareVerb(hyphen[2] ?? "")}`;
  // "yodelling", "travelling": the tagger knows one l only.
  const doubled = /^(\p{L}*[aeiou]\p{L}*[^aeiou][aeio]l)ling$/u.exec(word);
  if (doubled) return doubled[1] ?? word;
  const tagged = nlp(word);
  tagged.tag("Verb");
  return tagged.verbs().toInfinitive().text() || word;
}

/** "sing", "bring": verbs whose own ending is "ing". */
const shortIng = /^(sing|bring|swing|fling|ring|string|spring|sling|sting|cling|ping|zing|wing)$/u;
