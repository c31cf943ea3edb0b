/** What a run makes otherwise than the order alone would have it; plain data, stored with the order. */
export interface Changes {
  /** How often a step was asked for anew, by its name: "scene_creation/3" → 2. Each time it sees another seed. */
  variations: Readonly<Record<string, number>>;
  /** Pages in somebody's own words, by number: scenes from 1. */
  texts: Readonly<Record<string, OwnWords>>;
}

/** Paragraphs, as in StoryScene. */
export interface OwnWords {
  /** What they were written over. Where the story says something else by now, they have no place. */
  was: readonly string[];
  is: readonly string[];
}
