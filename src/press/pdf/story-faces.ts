import type { Fonts } from "../fonts/load-fonts.ts";
import type { StoryFaces, Typeface } from "../layout/typeface.ts";

/** The cuts for a page of story under a heading. */
export function facesFor(fonts: Fonts, heading: string): StoryFaces & { heading: Typeface } {
  return {
    regular: fonts.body,
    italic: fonts.italic,
    dropCap: (letter) => fonts.display(letter),
    heading: fonts.display(heading),
  };
}
