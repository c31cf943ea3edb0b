import { InvalidRequest } from "../errors.ts";
import { orderBody } from "./order-body.ts";
import { isNoteOn, type OrderChecks, orderSchema, parseOrder } from "./parse-order.ts";
import { parsedBelow } from "./parsed-below.ts";
import type { JobInput } from "./read-order.ts";

/** What belongs to the book as a whole and stays as it was ordered. */
const fixed = {
  job_type: true,
  user_id: true,
  priority: true,
  max_retries: true,
  child_profile_id: true,
  run_at: true,
  notify_email: true,
} as const;

/** The order's fields that a redo may change. */
export const orderEdits = orderSchema.omit(fixed).partial();

/**
 * The order with some of its fields (as on the wire) changed, held to the rules of a new one; null: what is chosen for those
 * who say nothing. Throws InvalidRequest with one fault per field, below `/order`.
 */
export function editOrder(
  { order, notes }: Pick<JobInput, "order" | "notes">,
  edits: Readonly<Record<string, unknown>>,
  checks: OrderChecks,
): Pick<JobInput, "order" | "notes"> {
  const refused = Object.keys(edits).filter((field) => Object.hasOwn(fixed, field));
  if (refused.length > 0) {
    throw new InvalidRequest("invalid_order", "This cannot be changed.", {
      faults: refused.map((field) => ({
        pointer: `/order/${field}`,
        detail: `A book keeps its ${field}.`,
      })),
    });
  }
  const body = { ...orderBody(order), ...edits };
  const parsed = parsedBelow("/order", () => parseOrder(body, order.seed, checks));
  // What was chosen for the first run is in the stored order by now; it is still true of the fields that stay.
  const still = notes.filter((note) => !Object.keys(edits).some((field) => isNoteOn(note, field)));
  return { order: parsed.order, notes: [...still, ...parsed.notes] };
}
