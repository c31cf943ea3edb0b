/** The kind of occasion in free text: what the pictures show. "any" when it is none of the known ones. */
export function occasionOf(occasion: string | null): string | null {
  if (occasion === null || occasion.trim() === "") return null;
  const text = occasion.toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "any";
}

const patterns: readonly [string, RegExp][] = [
  [
    "baby",
    /\b(bab(y|ies)|new(born)? (brother|sister|sibling)|big (brother|sister)|sibling|twins)\b/u,
  ],
  [
    "birthday",
    /birthday|b-?day|\bturn(s|ing) (\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/u,
  ],
  [
    "winter",
    /christmas|xmas|hanukkah|chanukah|winter|snow|kwanzaa|yule|solstice|new year|holidays?\b/u,
  ],
  ["halloween", /hallow|trick.or.treat|pumpkin|spooky/u],
  ["bedtime", /\bbed ?time|\b(good ?night|sleep\w*|lullaby|nap|night)\b/u],
];
