import type { StoryFaces, Typeface } from "../../src/press/layout/typeface.ts";

/** A typewriter: every character is half as wide as the type is high. */
export const evenType: Typeface = {
  name: "even",
  capHeight: 0.7,
  width: (text, size) => text.length * size * 0.5,
  has: () => true,
};

export const evenFaces: StoryFaces & { heading: Typeface } = {
  regular: evenType,
  italic: evenType,
  dropCap: () => evenType,
  heading: evenType,
};
