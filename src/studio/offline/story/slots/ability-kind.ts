import nlp from "compromise";

export type AbilityKind =
  | "deed"
  | "thing"
  | "quality"
  | "person"
  | "liking"
  | "negative"
  | "unclear";

/** What sort of phrase an ability is, its first letter small and "can", "has" … taken off. */
export function abilityKind(words: string): AbilityKind {
  if (/^(can’t|cannot|can not|couldn’t)\s/u.test(words)) return "negative";
  if (isQuality(words)) return "quality";
  if (isPerson(words)) return "person";
  if (/^(loves?|likes?|adores?|enjoys?)\s/u.test(words)) return "liking";
  if (isThing(words)) return "thing";
  return isDeed(words) ? "deed" : "unclear";
}

const degree = String.raw`(?:super|duper|very|really|so|extra|incredibly|always|never|extremely|quite|too|as)`;
const feeling = String.raw`(?:fast|quick|speedy|strong|brave|kind|clever|smart|funny|tiny|small|little|big|tall|invisible|stretchy|bendy|gentle|fearless|friendly|helpful|happy|patient|curious|bouncy|flexible|cheerful|invincible|lucky|silly|wise|magical|creative|graceful|loving|caring|honest|polite|calm|loyal|generous|sneaky|sparkly|fluffy|cuddly|agile|nimble|huge|loud|quiet|musical|artistic|thoughtful|unstoppable|mighty|fierce|bold|sleepy|afraid|scared|good|great|brilliant)`;
const qualities = new RegExp(
  String.raw`^(?:${degree} )*${feeling}(?:(?:,? and|,? but|,) (?:${degree} )*${feeling})*(?: (?:to|of|with|at|as|like|in|for|even when|when)(?= ).*)?$`,
  "u",
);

function isQuality(words: string): boolean {
  const bare = words.replace(/^(not|isn’t|aren’t|(is|are|am|be|being)( not)?)\s+/u, "");
  return bare !== words || qualities.test(words);
}

const persons =
  /(^|\s)(runner|swimmer|dancer|singer|inventor|climber|jumper|builder|baker|thinker|painter|reader|writer|helper|listener|explorer|fixer|healer|(story)?teller|storyteller|fighter|leader|learner|maker|player|racer|rider|skater|solver|speaker|tracker|teacher|friend|artist|scientist|magician|musician|detective|wizard|champion|spy|hero|genius|expert|acrobat|gymnast|engineer|gardener|drummer|footballer|juggler|cook|chef|doctor|nurse|ninja|diver|flyer|hugger|collector|hunter|finder|joker|sailor|pilot)(?=$|\s(?:in|of|on|at|ever)\b)/u;

/** "a fast runner", "inventor"; not "talk to a friend" and not "become a dancer". */
function isPerson(words: string): boolean {
  const match = persons.exec(words);
  if (!match) return false;
  const before = words.slice(0, match.index).replace(/^(a|an|the)(\s|$)/u, "");
  if (/\b(a|an|the|my|her|his|their|to|with|for|like|be|as|into|every|any)\b/u.test(before)) {
    return false;
  }
  return !actions.test(`${before} `) && (words.includes(" ") || !/^cook$/u.test(words));
}

const thingEndings =
  /(ness|ity|ship|ment|\p{L}{2}ance|\p{L}{2}ence|powers?|strength|hearing|vision|sight|speed|memory|magic|touch|smile|hugs?|breath|eyes|wings|pathy|kinesis|ears|voice|senses?|flight|skills?|bravery|hair|tail|horns?|fur|mane|wand|hat|cape|shield|sword|boots|shoes|hands|feet|nose|teeth|claws|paws|fins|shell|scales|carpet|backpack|bag|crown|lantern|skin|armou?r|heart|brain|dust|legs|arms|fingers|toes|muscles|whiskers|antlers|tentacles|control)$/u;
const describing =
  /^(super|magic|magical|great|laser|x-?ray|night|giant|healing|fire|ice|big|very big|incredible|amazing|special|lightning|mind|power|powers|rainbow|(glowing|shining|singing|sparkling|flying) (eyes|voice|hands|tail|horn|skin|wings|hair|feet|carpet))\b/u;
const lonelyThings =
  /^(camouflage|magic|courage|karate|music|maths?|science|football|soccer|ballet|chess|judo|luck|imagination|wisdom|intelligence|creativity|gadgets|lasers|superpowers|friendship|telepathy|lightning|bravery|parkour|gymnastics|\p{L}{3,}[ts]ion)$/u;
const article =
  /^(a|an|the|my|her|his|their|our|its|some|two|three|four|eight|many|lots of|power of|gift of)\s/u;
/** Verbs that stand before what else would be a thing: "wiggle ears", "see in the dark". */
const actions =
  /^(wiggl|wag|swish|brush|braid|grow|wav|flap|spread|shak|stretch|chang|clap|stomp|tie|twitch|swing|mov|turn|us|play|rid|mak|paint|draw|read|flash|hold|open|clos|giv|do|heal|fix|shar|see|show|find|smell|hear|touch|fight|feel|sens|spin|shoot|throw|catch|cast|tell|help|eat|build|bak|cook|sing|danc|jump|run|fly|climb|talk|speak|control|creat|copy|lift|carr|bring|shrink|swim|hid|win|blow|breath|juggl|command|summon|teach|learn|remember|know|tam|train|keep|mend|repair)(e|es|s|ing|ning|ming|ping|ging|y|ies|ying)?\s/u;
const afterDeed =
  /^\p{L}+ing (a|an|the|of|in|on|at|to|into|through|over|under|with|like|from|up|down|out|very|really|so|super|fast|high|far)\b/u;

function isThing(words: string): boolean {
  if (lonelyThings.test(words) || article.test(words)) return true;
  if (/^(always|never|often|sometimes)\s|^\S+ing$/u.test(words)) return false;
  if (describing.test(words) && thingEndings.test(words)) return true;
  if (/\ssing$/u.test(words) || afterDeed.test(words) || actions.test(words)) return false;
  if (thingEndings.test(words)) return true;
  if (
    /\s(?!(?:every|some|any|no)?thing$|king$|ring$|wings?$|string$|spring$|lightning$|building$|feeling$|clothing$|pudding$)\p{L}+ing$/u.test(
      words,
    )
  )
    return false;
  if (describing.test(words)) return !/^(fire|ice) (up|skat)/u.test(words);
  return false;
}

/** One word alone is taken at its word ("yodel", "teleport" look like nouns to the tagger); of more, the first must be a verb. */
function isDeed(words: string): boolean {
  const [first = "", second] = words.split(" ");
  if (second === undefined) return true;
  if (
    actions.test(words) ||
    /\p{L}ing$/u.test(first) ||
    /\s(?!(?:every|some|any|no)?thing$|king$|ring$|wings?$|string$|spring$|lightning$|building$|feeling$|clothing$|pudding$)\p{L}+ing$/u.test(
      words,
    )
  )
    return true;
  if (/^(always|never|often|sometimes|also)$|ly$/u.test(first)) return true;
  if (/[^s]s$/u.test(first)) {
    return nlp(`She ${words}`).match("she #Adverb? #Verb").found;
  }
  // "purple wobble thing": after "can" the tagger takes anything for a verb.
  if (nlp(first).has("#Adjective"))
    return /^(clean|calm|warm|cool|free|light|slow|dry|empty|clear)$/u.test(first);
  return nlp(`I can ${words}`).match("can #Adverb? #Verb").found;
}
