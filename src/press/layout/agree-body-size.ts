import { fitTextPage, type TextPageWords } from "./fit-text-page.ts";
import type { TypeSize } from "./type-sizes.ts";
import type { StoryFaces, Typeface } from "./typeface.ts";

/** By so much may one long page bring down the type of the others. */
const mostShrink = 2.5;

/** One size for the story of the whole book: type that changes from page to page looks like a mistake. */
export function agreeBodySize(
  pages: readonly TextPageWords[],
  facesFor: (heading: string) => StoryFaces & { heading: Typeface },
  type: TypeSize,
): number {
  const sizes = pages.map(
    (page) => fitTextPage(page, facesFor(page.heading), type)?.text.size ?? type.floor,
  );
  return Math.max(type.size - mostShrink, Math.min(type.size, ...sizes));
}
