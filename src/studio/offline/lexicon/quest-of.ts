/** The plot an adventure in free text belongs to; "any" when it is like none of them. */
export function questOf(adventure: string): string {
  const text = adventure.toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "any";
}

/** Journeys of every kind, which the mysterious path of the last plot is: there is nothing to warn of. */
export function isJourney(adventure: string): boolean {
  return /\b(journey|trip|voyage|travel\w*|explor\w*|expedition|adventures?|walk|hike|trek|safari|discover\w*|path|road|wander\w*|trail)\b/iu.test(
    adventure,
  );
}

const patterns: readonly [string, RegExp][] = [
  ["treasure", /treasure|\b(hunt|gold|maps?|jewels?|gems?|pirates?|quest|scavenger|eggs?)\b/u],
  [
    "rescue",
    /rescu|\b(sav(e|es|ing)|help|hero(es|ic)?|lost (puppy|kitten|baby|friend|animal|child))\b/u,
  ],
  [
    "mystery",
    /myster|detectiv|secret|missing|\b(lost|clues?|puzzles?|solv(e|es|ing)|spy|spies|strange|who)\b/u,
  ],
];
