export const abilityClasses = [
  "fly",
  "light",
  "sing",
  "strong",
  "animals",
  "build",
  "fast",
  "swim",
  "hide",
  "grow",
  "any",
] as const;

/** What sort of obstacle an ability overcomes, from free text such as "talks to animals"; "any" when unsure. */
export function abilityClass(ability: string): string {
  const text = ability.toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "any";
}

/** First match wins: "shrink very small" hides before "grow" is asked, "swim fast" swims before it runs. */
const patterns: readonly [string, RegExp][] = [
  [
    "hide",
    /\b(invisib\w+|(can[’']?t|cannot|never) be seen|hid(e|es|ing)|disappear\w*|vanish\w*|shrink\w*|(become|get|turn|be)(s|ing)? (very |really |super )?(small|tiny|little)|shape-?shift\w*|camouflage|turn(s|ing)? into|chang(e|es|ing) (shape|colou?rs?|into))\b/u,
  ],
  ["animals", /\b(animals?|talk(s|ing)? (to|with)|speaks?|speaking|languages?|understands?)\b/u],
  ["fly", /\b(fl(y|ies|ying|ight)|soar(s|ing)?|glid(e|es|ing)|wings?|hover(s|ing)?|levitat\w*)\b/u],
  ["swim", /\b(swim(s|ming)?|div(e|es|ing)|under ?water|bubbles?|gills|fins?|water)\b/u],
  [
    "light",
    /\b(glow\w*|lights?|(see(s|ing)?|vision|sight) in the dark|night (vision|sight)|shin(e|es|ing)|sparkl\w*|fires?|flames?|lantern|lightning|stars?)\b/u,
  ],
  [
    "sing",
    /\b(bak(e|es|ing)|cook(s|ing)?|sing(s|ing)?|songs?|music|hum(s|ming)?|whistl(e|es|ing)|play(s|ing)? (the|a) \w+|danc(e|es|ing)|tell(s|ing)? (stories|jokes)|stories|jokes?|laugh\w*|funny|cheer\w*|smiles?|friends?)\b/u,
  ],
  [
    "strong",
    /\b(strong\w*|(super-?)?strength|lift(s|ing)?|stretch\w*|carr(y|ies|ying)|push\w*|muscles?|giant|stomp\w*)\b/u,
  ],
  [
    "build",
    /\b(build(s|ing)?|fix(es|ing)?|invent\w*|repair\w*|mend(s|ing)?|tinker\w*|engineer\w*)\b/u,
  ],
  [
    "fast",
    /\b(run(s|ning)?|fast\w*|(super-?)?speedy?|rac(e|es|ing)|jump\w*|leap\w*|bounc\w*|hop(s|ping)?|climb\w*|zoom\w*|skat\w*|quick\w*|teleport\w*)\b/u,
  ],
  [
    "grow",
    /\b(grow(s|ing)?|plants?|flowers?|garden\w*|heal\w*|help\w*|kind(ness)?|hugs?|hugging|cares?|love)\b/u,
  ],
];
