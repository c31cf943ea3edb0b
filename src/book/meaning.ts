/** What the order's free text was taken to mean. */
export interface Meaning {
  /** A key of the studio's worlds: "forest". */
  world: string;
  species: string;
  /** "treasure", "rescue", "mystery", "any" */
  quest: string;
  /** The ability's class: "fly", "light", "sing" … "any". */
  ability: string;
  /** "birthday", "winter", "halloween", "bedtime", "baby", "any" or null. */
  occasion: string | null;
  /** Sentences for the parent: what could not be matched and what was done instead. */
  warnings: readonly string[];
  /** The hero as the words have it: name "Luna" (typed "luna"), description "a brave dragon" (typed "Brave Dragon"). */
  hero: { name: string; description: string };
}
