import type { Before } from "./small-studio.ts";

/** A step that waits until it is let go. */
export function heldStep(craft: string, part?: number) {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let reached = false;
  const before: Before = async (what, which, signal) => {
    if (what !== craft || (part !== undefined && which !== part)) return;
    reached = true;
    await Promise.race([
      free,
      new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true })),
    ]);
    signal.throwIfAborted();
  };
  return { before, letGo: () => letGo(), isReached: () => Promise.resolve(reached) };
}
