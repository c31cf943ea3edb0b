import { deepStrictEqual, partialDeepStrictEqual } from "node:assert";

import fc from "fast-check";

import { claim, wholeLine } from "../../../src/queue/claim.ts";
import type { Job } from "../../../src/queue/job.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";
import type { QueueModel } from "../queue-model.ts";

/** pending → processing, in exactly the order of the line; a worker that was declared dead or signed off gets nothing. */
export const claimJobs: fc.Arbitrary<QueueCommand> = fc
  .record({
    // Mostly the same one: floors rise only for a worker that claims again and again.
    worker: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
    isForTheLiving: mostly(7),
    count: fc.integer({ min: 1, max: 4 }),
    /** Where the worker's floors let it begin, or at the beginning. */
    isByFloors: mostly(5),
  })
  .map((args) =>
    command("claimJobs", args, async (model, real) => {
      const { count, isByFloors, isForTheLiving } = args;
      const workers = [...model.workers].filter(
        ([, { state }]) => !isForTheLiving || state === "alive",
      );
      const [workerId] = pick(workers, args.worker) ?? [];
      if (workerId === undefined) return undefined;
      const expected = claimInModel(model, workerId, count);
      const floors = real.floorsOf(workerId);
      const answer = await claim(
        real.claims,
        workerId,
        count,
        isByFloors ? floors.floors() : wholeLine,
      );
      // As the worker does, which learns from answers to its floors only.
      if (isByFloors) floors.learn(answer, count);
      deepStrictEqual(answer.jobs.map(idOf), expected.map(idOf));
      partialDeepStrictEqual(answer.jobs, expected);
      const jobs = expected.map(({ id, attempt }) => `${id}/${attempt}`).join(", ");
      return `worker ${workerId} asks for ${count}${isByFloors ? "" : " of the whole line"} → ${jobs || "none"}`;
    }),
  );

/** True, but for one in so many. */
function mostly(times: number): fc.Arbitrary<boolean> {
  return fc.nat(times).map((n) => n > 0);
}

const idOf = ({ id }: Pick<Job, "id">): number => id;

/** What the model knows of the jobs, in the order in which they must come. */
function claimInModel(
  model: QueueModel,
  workerId: number,
  count: number,
): (Pick<Job, "id"> & Partial<Job>)[] {
  if (model.workers.get(workerId)?.state !== "alive") return [];
  const line = [...model.jobs.values()]
    .filter(({ place }) => place.kind === "ready")
    .toSorted((a, b) => a.priority - b.priority || a.turn - b.turn || a.id - b.id);
  return line.slice(0, count).map((job) => {
    const lane = job.priority - 1;
    model.lanes[lane] = Math.max(model.lanes[lane] ?? 0, job.turn);
    job.status = "processing";
    job.attempt++;
    job.place = { kind: "leased", workerId, cancelling: false };
    const { id, userId, priority, turn, attempt, retryCount, maxRetries } = job;
    model.grants.push({ workerId, jobId: id, attempt });
    return {
      id,
      bookId: id,
      jobType: "t",
      userId,
      priority,
      turn,
      attempt,
      retryCount,
      maxRetries,
      input: { n: id },
    };
  });
}
