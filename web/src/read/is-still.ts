const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");

/** Nothing shall move: the wish of the reader, or nobody looks. */
export const isStill = (): boolean => lessMotion.matches || document.hidden;
