import { isStill } from "./is-still.ts";

/** Where a line is brought to, from the top of what is in sight. */
const share = 0.35;

/**
 * Scrolls so that the line that is read is seen above the controls. `lastLine` and what comes back is where in the words it
 * stands: within a line nothing moves, since somebody may have scrolled to the picture.
 */
export function keepInSight(words: Element, lastLine: number | undefined): number | undefined {
  const stroke = words.querySelector<HTMLElement>(".brush i");
  // Where it is going to be (move-brush.ts): it may still be on its way there.
  const line = Math.round(Number.parseFloat(stroke?.style.translate.split(" ")[1] ?? ""));
  if (stroke === null || !Number.isFinite(line) || line === lastLine) return lastLine;
  const top = words.getBoundingClientRect().top + line;
  const bar = document.querySelector(".controls")?.getBoundingClientRect().top ?? innerHeight;
  if (top < 0 || top + stroke.offsetHeight > Math.min(bar, innerHeight)) {
    scrollBy({ top: top - innerHeight * share, behavior: isStill() ? "instant" : "smooth" });
  }
  return line;
}
