import { useSyncExternalStore } from "react";

/** Picture and words side by side; the same condition stands in read.css. */
const wide = matchMedia("(min-aspect-ratio: 1/1) and (min-width: 40rem)");

const watch = (tell: () => void): (() => void) => {
  wide.addEventListener("change", tell);
  return () => wide.removeEventListener("change", tell);
};

export const useIsWide = (): boolean => useSyncExternalStore(watch, () => wide.matches);
