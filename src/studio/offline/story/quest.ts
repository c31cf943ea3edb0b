/** A plot: what sets the hero off and what is found at the end. Lines hold slots. */
export interface Quest {
  /** "treasure", "rescue", "mystery", "any" */
  key: string;
  /** What the illustrator shows at the end: "chest", "dot", "music", "door". */
  treasure: string;
  /** Each names the hero. */
  titles: readonly string[];
  /** Present tense, for the smallest. */
  little: { want: readonly string[]; found: readonly string[] };
  /** Two sentences each, told together. */
  want: readonly (readonly [string, string])[];
  found: readonly (readonly [string, string])[];
  /** What older readers hear besides. */
  more: { want: readonly string[]; found: readonly string[] };
  /** Chapter titles; `which` follows "Chapter One, in Which". */
  headings: { want: string; wantWhich: string; found: string; foundWhich: string };
}
