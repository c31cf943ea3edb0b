/** What the illustrator can put in the way. */
export const obstacleArts = [
  "valley",
  "cave",
  "gatekeeper",
  "stone",
  "river",
  "gate",
  "rock_wall",
  "crack",
] as const;

/** Something in the way that only this hero's ability can overcome. Lines may hold slots. */
export interface Obstacle {
  /** One of `obstacleArts`. */
  art: string;
  /** Fits after "until they came to": "a deep valley, and the bridge was broken". */
  what: string;
  /** Chapter heading, in capitals: "The Broken Bridge". */
  title: string;
  /** What is seen first. */
  see: readonly string[];
  /** Two comic failures, told together. */
  tries: readonly (readonly [string, string])[];
  low: readonly string[];
  /** The thought, the deed, what came of it: one is picked from each. */
  thought: readonly string[];
  deed: readonly string[];
  outcome: readonly string[];
  /** For the smallest, in the present: what it is, the failures, the deed. */
  little: { what: string; tries: string; deed: string };
}

/** One class of ability: the obstacle as it is everywhere, and what differs in a world. */
export interface ObstacleRow {
  everywhere: Obstacle;
  inWorld: Readonly<Record<string, Partial<Obstacle>>>;
}
