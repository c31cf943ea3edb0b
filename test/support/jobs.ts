import type { Pool } from "pg";

import { claim } from "../../src/queue/claim.ts";
import { enqueue, type NewJob } from "../../src/queue/enqueue.ts";
import { emptyBatch, flush } from "../../src/queue/flush.ts";
import type { Db, Job, JobStatus } from "../../src/queue/job.ts";
import { readJob } from "../../src/queue/read.ts";
import { register } from "../../src/queue/register.ts";
import type { Ending } from "../../src/queue/settle.ts";

export async function addJob(db: Db, job: Partial<NewJob> = {}): Promise<number> {
  const [added] = await enqueue(db, [{ jobType: "story_adventure", input: {}, ...job }]);
  if (added === undefined) throw new Error("nothing was added");
  return added.jobId;
}

export function addWorker(pool: Pool): Promise<number> {
  return register(pool, { host: "test", processId: process.pid });
}

/** Every way in which an attempt can end. */
export const endingKinds: readonly Ending["kind"][] = [
  "completed",
  "failed",
  "hopeless",
  "waiting",
  "released",
  "cancelled",
];

export async function statusOf(db: Db, jobId: number): Promise<JobStatus | undefined> {
  return (await readJob(db, jobId))?.status;
}

/** A job and the worker that holds it. */
export interface Held {
  workerId: number;
  job: Job;
}

export async function claimOne(pool: Pool): Promise<Held> {
  const workerId = await addWorker(pool);
  const [job] = (await claim(pool, workerId, 1)).jobs;
  if (job === undefined) throw new Error("nothing to claim");
  return { workerId, job };
}

/** Settles one attempt as a worker does; says what became of the job, undefined when it was not the holder's any more. */
export async function end(
  db: Db,
  { workerId, job }: Held,
  ending: Partial<Ending> & Pick<Ending, "kind">,
): Promise<JobStatus | undefined> {
  const lease = { jobId: job.id, attempt: job.attempt };
  const { ended } = await flush(db, workerId, {
    ...emptyBatch,
    endings: [{ ...lease, code: "test", message: "It broke.", delayMs: 0, ...ending }],
  });
  return ended.get(job.id);
}

/** Waits until the condition holds; fails the test with its words after 10 s. */
export async function eventually(
  what: string,
  condition: () => Promise<boolean> | boolean,
  patienceMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it never happened that ${what}`);
}
