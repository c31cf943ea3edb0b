/** How a day worth keeping comes into the last scene. Lines hold slots; `{greeting}` is what people call out. */
export interface Occasion {
  /** "birthday", "winter", "halloween", "bedtime", "baby", "any" */
  key: string;
  /** Present tense, for the smallest. */
  little: readonly string[];
  lines: readonly string[];
}
