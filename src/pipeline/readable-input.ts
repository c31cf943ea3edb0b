import { InvalidRequest } from "../errors.ts";
import { checkedInput } from "./checked-input.ts";
import type { EndedRun } from "./ended-run.ts";
import type { OrderChecks } from "./parse-order.ts";
import { type JobInput, readOrder } from "./read-order.ts";

/** What a run was asked for; undefined when it came straight into the database and is no order that can be made. */
export function readableInput(
  { input, bookId }: Pick<EndedRun, "input" | "bookId">,
  checks: OrderChecks,
): JobInput | undefined {
  try {
    return readOrder(checkedInput(input, checks), bookId);
  } catch (error) {
    if (error instanceof InvalidRequest) return undefined;
    throw error;
  }
}
