import { BookmillError } from "../../src/client/bookmill-error.ts";

/** No answer at all, or that of a proxy whose server is away. */
export const isAway = (error: unknown): boolean =>
  error instanceof BookmillError && [0, 502, 503, 504].includes(error.status);
