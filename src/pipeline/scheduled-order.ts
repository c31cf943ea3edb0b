import { InvalidRequest } from "../errors.ts";
import type { ScheduledJob } from "../queue/schedule.ts";
import { newJob } from "./new-job.ts";
import { orderBody } from "./order-body.ts";
import { type OrderChecks, orderSchema, type ParsedOrder, parseOrder } from "./parse-order.ts";
import { parsedBelow } from "./parsed-below.ts";
import { readAsStored, seedOfItsOwn } from "./read-order.ts";

/** The schema of a schedule's order. */
export const scheduledOrder = orderSchema.omit({ run_at: true });

/** The order of a schedule, checked like any other. Throws InvalidRequest with one fault per field, below `/order`. */
export function parseScheduledOrder(body: unknown, checks: OrderChecks): ParsedOrder {
  return parsedBelow("/order", () => {
    if (typeof body === "object" && body !== null && Object.hasOwn(body, "run_at")) {
      throw new InvalidRequest("invalid_order", "This order cannot be made as it is written.", {
        faults: [{ pointer: "/run_at", detail: "The schedule says when. Leave it out." }],
      });
    }
    return parseOrder(body, seedOfItsOwn, checks);
  });
}

/** What is added at each slot: the same as createJob adds, with the format's stages. */
export const scheduledJob = (parsed: ParsedOrder): ScheduledJob => newJob(parsed);

/** The order of a schedule as it would be sent, with the defaults that were filled in. */
export function scheduledOrderBody(job: ScheduledJob): Record<string, unknown> {
  const { priority, maxRetries, childProfileId } = job;
  const { order, notifyEmail } = readAsStored(job.input);
  const { seed, ...body } = orderBody(order);
  return {
    ...body,
    ...(seed !== seedOfItsOwn && { seed }),
    priority,
    max_retries: maxRetries,
    child_profile_id: childProfileId ?? null,
    ...(notifyEmail !== undefined && { notify_email: notifyEmail }),
  };
}
