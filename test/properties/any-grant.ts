import fc from "fast-check";

import { pick } from "./pick.ts";
import type { Grant, QueueModel } from "./queue-model.ts";

/** A choice among the grants that there will be when the command comes to run. */
export interface GrantChoice {
  n: number;
  /** A grant that holds, one of an attempt that is over (a zombie's), or one that holds in the hands of a stranger. */
  whose: "holder" | "zombie" | "stranger";
}

export const anyGrant: fc.Arbitrary<GrantChoice> = fc.record({
  n: fc.nat(30),
  whose: fc.oneof(
    { weight: 6, arbitrary: fc.constant("holder" as const) },
    { weight: 2, arbitrary: fc.constant("zombie" as const) },
    { weight: 1, arbitrary: fc.constant("stranger" as const) },
  ),
});

export function pickGrant(model: QueueModel, { n, whose }: GrantChoice): Grant | undefined {
  const grant = pick(
    model.grants.filter((one) => holds(model, one) === (whose !== "zombie")),
    n,
  );
  if (grant === undefined || whose !== "stranger") return grant;
  const stranger = pick(
    [...model.workers.keys()].filter((id) => id !== grant.workerId),
    n,
  );
  return stranger === undefined ? undefined : { ...grant, workerId: stranger };
}

/** Whether the attempt is under way, in the hands of this worker, and the worker was not declared dead. */
export function holds(
  model: QueueModel,
  { workerId, jobId, attempt }: Pick<Grant, "workerId" | "jobId" | "attempt">,
): boolean {
  const job = model.jobs.get(jobId);
  return (
    job?.place.kind === "leased" &&
    job.attempt === attempt &&
    job.place.workerId === workerId &&
    model.workers.get(workerId)?.state === "alive"
  );
}
