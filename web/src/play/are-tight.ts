import type { PageFind } from "../../../src/contract/book-pages.ts";
import { middleOf } from "./outline.ts";

/** 72 px on a phone whose picture is 328 px wide: nearer than that, two things are hard to tell apart with a finger. */
const apart = 72 / 328;

/** Whether some of what is hidden lies so close together that a small screen should show the picture larger. */
export function areTight(finds: readonly Pick<PageFind, "polygon">[]): boolean {
  const middles = finds.map(({ polygon }) => middleOf(polygon));
  return middles.some(([x, y], i) =>
    middles.slice(i + 1).some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < apart),
  );
}
