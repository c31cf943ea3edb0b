import { InvalidRequest } from "../errors.ts";
import type { FilterTerm } from "./filter-words.ts";
import { readFilter } from "./read-filter.ts";

/** As readFilter; an empty one is refused: nobody means all jobs that there are by saying nothing. */
export function readBulkFilter(text: string): FilterTerm[] {
  const terms = readFilter(text);
  if (terms.length > 0) return terms;
  throw new InvalidRequest("invalid_request", "Please say which jobs are meant.", {
    faults: [{ pointer: "/filter", detail: "It needs at least one word, as in state:failed." }],
  });
}
