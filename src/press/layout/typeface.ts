/** One cut of a font, as far as setting type needs to know it. */
export interface Typeface {
  /** Key under which the press knows the font. */
  name: string;
  /** Height of a capital as a share of the type size. */
  capHeight: number;
  /** Width in points. */
  width(text: string, size: number): number;
  has(character: string): boolean;
}

/** The cuts that a page of story needs. */
export interface StoryFaces {
  regular: Typeface;
  italic: Typeface;
  /** For the letter: display fonts lack some. */
  dropCap(letter: string): Typeface;
}
