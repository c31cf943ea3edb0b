import { deepStrictEqual, partialDeepStrictEqual } from "node:assert";

import { type ClaimUnderLimits, claimUnderLimits } from "../../src/queue/claim-under-limits.ts";
import { claim, wholeLine } from "../../src/queue/claim.ts";
import type { Redo } from "../../src/queue/job.ts";
import { claimExactly, claimFast, claimInModel, type ModelClaim } from "./claim-in-model.ts";
import { laneOf } from "./lane-of.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";
import { redoOrder } from "./redo-order.ts";

/** In the product's way, with the worker's floors; or one of its statements by itself, of the whole line. */
export type ClaimWay = "worker" | "fast" | "exact";

const expected = { worker: claimInModel, fast: claimFast, exact: claimExactly };

/** The same claim for both sides; they must agree on the jobs, on their order and on what was put aside. */
export async function claimBoth(
  model: QueueModel,
  real: RealQueue,
  { way, workerId, count }: { way: ClaimWay; workerId: number; count: number },
): Promise<ModelClaim> {
  const foretold = expected[way](model, workerId, count);
  const answer = await claimReally(real, way, workerId, count);
  for (const job of answer.jobs) real.claimed.set(job.id, job);
  const { limited, parked, jobs } = foretold;
  deepStrictEqual(
    { limited: answer.limited, parked: answer.parked, jobs: idsOf(answer.jobs) },
    { limited, parked, jobs: idsOf(jobs) },
  );
  const answered = answer.jobs.map(({ redo, ...job }) => ({ ...job, redo: redo && sorted(redo) }));
  partialDeepStrictEqual(answered, jobs.map(asClaimed));
  return foretold;
}

async function claimReally(
  real: RealQueue,
  way: ClaimWay,
  workerId: number,
  count: number,
): Promise<ClaimUnderLimits> {
  if (way === "fast")
    return { ...(await claim(real.claims, workerId, count, wholeLine)), parked: 0 };
  if (way === "exact") return claimUnderLimits(real.claims, workerId, count);
  const floors = real.floorsOf(workerId);
  return real.claimerOf(workerId).claim({ workerId, floors }, count);
}

const sorted = (redo: readonly Redo[]): Redo[] => redo.toSorted(redoOrder);

const idsOf = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id);

/** What the model knows of a claimed job. */
function asClaimed(job: ModelJob) {
  const { id, bookId, n, jobType, userId, turn, attempt, redo } = job;
  const { retryCount, maxRetries } = job;
  const place = { priority: laneOf(job), turn };
  return {
    id,
    bookId,
    jobType,
    userId,
    input: { n },
    ...place,
    attempt,
    retryCount,
    maxRetries,
    redo,
  };
}
