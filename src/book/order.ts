import type { AgeGroup } from "./age-group.ts";

export const pronounSets = ["she", "he", "they"] as const;
export type Pronouns = (typeof pronounSets)[number];

/** What was asked for, checked and with every default filled in. Stored once, never changed. */
export interface Order {
  /** The format's key: `interactive_search`, `story_adventure`. */
  jobType: string;
  characterName: string;
  /** Free text: "a brave dragon". */
  characterType: string;
  /** Free text: "fly through clouds". */
  specialAbility: string;
  ageGroup: AgeGroup;
  /** Free text: "the Enchanted Forest". */
  storyWorld: string;
  /** Free text: "treasure hunt". */
  adventureType: string;
  /** Free text: "birthday"; null when the book is for no occasion. */
  occasionTheme: string | null;
  characterImageUrl: string | null;
  dedication: string | null;
  pronouns: Pronouns;
  /** Up to three friends in free text: "Biscuit the dog", "a small owl". */
  companions: readonly string[];
  /** Outputs asked for: `pdf`, `audio`. */
  outputs: readonly string[];
  /** The same order with the same seed gives the same bytes. */
  seed: string;
}
