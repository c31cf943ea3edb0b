import fc from "fast-check";

const users = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

/** One of a few, or nobody in particular. */
export const anyUser = fc.constantFrom(null, null, ...users);
