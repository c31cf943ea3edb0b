import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { countRetryable, type EndedJobs, retry } from "../../../src/queue/retry.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";
import type { QueueModel } from "../queue-model.ts";
import { retryInModel } from "../retry-in-model.ts";
import { retryableJobs } from "../retryable-jobs.ts";

const anyRetry = fc.record({
  n: fc.nat(30),
  by: fc.constantFrom("id", "id", "id", "type", "user", "code", "status", "failure"),
  from: fc.option(
    fc.record(
      { stageName: fc.constantFrom("words", "pictures"), part: fc.nat(1) },
      { requiredKeys: ["stageName"] },
    ),
    { nil: undefined, freq: 3 },
  ),
});

/** ∅ → pending: new runs of what has ended, whole, from a stage on or of one step; of those that fit, counted first. */
export const retryJobs: fc.Arbitrary<QueueCommand> = anyRetry.map((args) =>
  command("retryJobs", args, async (model, real) => {
    const { from } = args;
    const jobs = wantedJobs(model, args);
    const parents = retryableJobs(model, jobs);
    deepStrictEqual(await countRetryable(real.pool, jobs), parents.length);
    const expected = retryInModel(model, parents, from);
    deepStrictEqual(await retry(real.pool, jobs, from), expected);
    const runs = expected.map(({ jobId, parentId }) => `${parentId} as ${jobId}`).join(", ");
    return `${JSON.stringify({ ...jobs, from })} → ${runs || "none"}`;
  }),
);

/** Mostly what fits some job that has ended. */
function wantedJobs(model: QueueModel, { n, by }: { n: number; by: string }): EndedJobs {
  const jobs = [...model.jobs.values()];
  const newest = (["failed", "completed", "cancelled"] as const).flatMap((status) =>
    retryableJobs(model, { status }),
  );
  const job = pick(n % 5 > 0 ? newest : jobs, n) ?? pick(jobs, n);
  if (job === undefined) return {};
  const { id, jobType, userId, errorCode } = job;
  const status = job.status === "pending" || job.status === "processing" ? "failed" : job.status;
  if (by === "id") return { ids: [id, id + 1], status };
  if (by === "type") return { jobType, status };
  if (by === "user" && userId !== null) return { userId, status };
  if (by === "code" && errorCode !== null) return { errorCode, status };
  return by === "status" ? { status } : {};
}
