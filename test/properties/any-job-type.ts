import fc from "fast-check";

/** Few, so that they meet at their limits. */
export const anyJobType = fc.constantFrom("book", "book", "film");
