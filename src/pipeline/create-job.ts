import { formatNamed } from "../formats/all-formats.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import type { ParsedOrder } from "./parse-order.ts";

/** A checked order → a pending job with its planned stages, committed. Returns the job's id. */
export async function createJob(
  enqueuer: Enqueuer,
  { order, job, notes }: ParsedOrder,
): Promise<number> {
  const stages = formatNamed(order.jobType).stages.map((stage) => stage.name);
  const { jobId } = await enqueuer.add({ ...job, input: { order, notes }, stages });
  return jobId;
}
