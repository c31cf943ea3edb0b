import { formatNamed } from "../formats/all-formats.ts";
import type { NewJob } from "../queue/enqueue.ts";
import type { ParsedOrder } from "./parse-order.ts";

/** A checked order → the job that makes it, with its planned stages. `fingerprint`: as of createJob. */
export function newJob(parsed: ParsedOrder, fingerprint?: string): NewJob {
  const { order, job, notes, notifyEmail } = parsed;
  const stages = formatNamed(order.jobType).stages.map((stage) => stage.name);
  return { ...job, input: { order, notes, fingerprint, notifyEmail }, stages };
}
