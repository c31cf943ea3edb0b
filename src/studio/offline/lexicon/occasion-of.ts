/** The kind of occasion in free text: what the pictures show. "any" when it is none of the known ones. */
export function occasionOf(occasion: string | null): string | null {
  const kept = keptOccasion(occasion);
  if (kept === null) return null;
  const text = kept.toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "any";
}

/** The occasion as it was typed, or null when the words only say that there is none. */
export function keptOccasion(occasion: string | null): string | null {
  const bare = (occasion ?? "").trim().replace(/[.!\s]+$/u, "");
  return noOccasion.test(bare) ? null : occasion;
}

const noOccasion =
  /^[-–—]*$|^(none|nothing|no|nil|null|n\/?a|not? (special |particular )?occasion|nothing (special|in particular)|no (special |particular )?(occasion|theme|event|reason))$/iu;

/** A baby's first birthday is a birthday, its first Christmas is winter: the baby comes after both. */
const patterns: readonly [string, RegExp][] = [
  [
    "birthday",
    /birthday|b-?day|\bturn(s|ing) (\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/u,
  ],
  [
    "winter",
    /christmas|xmas|hanukkah|chanukah|winter|\bsnow(?! white)|kwanzaa|yule|solstice|new year|(?<!\b(summer|spring|autumn|easter|beach|school|half.term|family|our|my|the)\s)\bholidays\b/u,
  ],
  ["halloween", /hallow|trick.or.treat|pumpkin|spooky/u],
  [
    "baby",
    /\b(bab(y|ies)|new(born)? (brother|sister|sibling)|big (brother|sister)|sibling|twins)\b/u,
  ],
  ["bedtime", /\bbed ?time|\b(good ?night|sleep\w*|lullaby|nap)\b/u],
];
