import type { Artifact } from "./artifact.ts";
import type { Changes } from "./changes.ts";
import type { CharacterSheet, Look } from "./character.ts";
import type { Meaning } from "./meaning.ts";
import type { PageNarration } from "./narration.ts";
import type { Order } from "./order.ts";
import type { CheckedPicture, Picture, SearchText } from "./scene.ts";
import type { Story } from "./story.ts";

/**
 * The book in the making. It begins with the order and grows by what each stage gives; it is never changed in place.
 * What is made scene by scene or page by page is kept by its number.
 */
export interface Draft {
  order: Order;
  changes: Changes;
  meaning: Meaning;
  sheet?: CharacterSheet;
  look?: Look;
  searchText?: SearchText;
  story?: Story;
  pictures: Readonly<Record<number, Picture>>;
  checked: Readonly<Record<number, CheckedPicture>>;
  narration: Readonly<Record<number, PageNarration>>;
  printed?: PrintedBook;
}

/** `pdf_creation`: the book's files, one per output that was asked for. */
export interface PrintedBook {
  title: string;
  /** Printed pages, cover pages included. */
  pages: number;
  files: readonly { name: string; artifact: Artifact }[];
}

/** What stages give and need. */
export type DraftKey = Exclude<keyof Draft, "order" | "changes" | "meaning">;

/** A part that a stage's `needs` promised. Its absence is a bug of the stage graph. */
export function given<Key extends keyof Draft>(draft: Draft, key: Key): NonNullable<Draft[Key]> {
  const value = draft[key];
  if (value === undefined || value === null) throw new Error(`the draft has no ${key} yet`);
  return value;
}
