import { type Step, steps } from "./steps.ts";

export interface MakeSearch {
  /** Without one: the first. */
  step?: Step | undefined;
  /** The book whose order this one starts from. */
  from?: number | undefined;
}

/** What the creator's address says. */
export function readMakeSearch(search: Record<string, unknown>): MakeSearch {
  const step = steps.find((each) => each === search["step"]);
  const from = Number(search["from"]);
  // What cannot be used is undefined: left out, the router would let it through as it stands in the address.
  return { step, from: Number.isSafeInteger(from) && from > 0 ? from : undefined };
}
