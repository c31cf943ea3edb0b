import type { Enqueued } from "../queue/enqueue.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import { newJob } from "./new-job.ts";
import type { ParsedOrder } from "./parse-order.ts";

/**
 * A checked order → a pending job with its planned stages, committed. With an idempotency key it may be the job of an
 * earlier sending: `existed`. `fingerprint`: by which the same order is known again (same-order.ts).
 */
export async function createJob(
  enqueuer: Enqueuer,
  order: ParsedOrder,
  fingerprint?: string,
): Promise<Enqueued> {
  return enqueuer.add(newJob(order, fingerprint));
}
