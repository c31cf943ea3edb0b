import { NotAllowed } from "../errors.ts";
import type { Caller } from "../identity/caller.ts";
import type { ParsedOrder } from "../pipeline/parse-order.ts";

/** The order in the name of who sends it: a user orders for himself only, the service for whom it names. */
export function forCaller(parsed: ParsedOrder, caller: Caller): ParsedOrder {
  if (caller.kind !== "user") return parsed;
  const named = parsed.job.userId?.toLowerCase();
  if (named !== undefined && named !== caller.userId) {
    throw new NotAllowed("foreign_user", "The order's user_id is not yours. Leave it out.");
  }
  return { ...parsed, job: { ...parsed.job, userId: caller.userId } };
}
