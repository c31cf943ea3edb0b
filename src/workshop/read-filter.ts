import { InvalidRequest } from "../errors.ts";
import type { FilterTerm } from "./filter-words.ts";
import { parseFilter } from "./parse-filter.ts";

/** A filter's terms. Throws InvalidRequest with one fault for each word that cannot be used. */
export function readFilter(text: string): FilterTerm[] {
  const { terms, faults } = parseFilter(text);
  if (faults.length > 0) {
    throw new InvalidRequest("invalid_request", "This filter cannot be used as it is written.", {
      faults: faults.map((detail) => ({ pointer: "/filter", detail })),
    });
  }
  return terms;
}
