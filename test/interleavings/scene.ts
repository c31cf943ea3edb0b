import type { Client } from "pg";

import { claimUnderLimits } from "../../src/queue/claim-under-limits.ts";
import { claim } from "../../src/queue/claim.ts";
import { enqueue, type NewJob } from "../../src/queue/enqueue.ts";
import { emptyBatch, flush } from "../../src/queue/flush.ts";
import { pause, setLimit } from "../../src/queue/limit.ts";
import { release } from "../../src/queue/settle.ts";

/**
 * Where the job is when the two come to it; absent: it was never ordered; running again: its holder handed it back and claimed
 * it once more, so what is written under its first attempt is a zombie's. Under a limit of one for each user: limited, it waits
 * before another of its user's; at the limit, it runs and the other waits; parked, both are put aside and there is room for one.
 */
export type Start =
  | "absent"
  | "ready"
  | "due"
  | "running"
  | "running again"
  | "limited"
  | "at the limit"
  | "parked";

/** The job that both are after. The first waits behind it, so that a claim always has something to take. */
export const theJob = 2;
/** Holds the job when it runs, and has been silent for an hour. */
export const silentWorker = 1;
export const liveWorker = 2;

export const theOrder: NewJob = {
  jobType: "t",
  input: {},
  idempotencyKey: "the order",
  stages: ["words", "pictures"],
};

const sequences = [
  "job_numbers",
  "job_returns",
  "job_limits_in_force",
  ...Array.from({ length: 10 }, (_, index) => `job_turn_${index + 1}`),
];

export async function setScene(db: Client, start: Start): Promise<void> {
  await db.query(`
    select forget_jobs(array(select id from book_generation_jobs));
    delete from workers;
    delete from job_limits;
    insert into workers (id, host, process_id, beat_at) overriding system value
    values (${silentWorker}, 'test', 1, now() - interval '1 hour'), (${liveWorker}, 'test', 2, now());
    select ${sequences.map((name) => `setval('${name}', 1, false)`).join()}`);
  const order =
    start === "due" ? { ...theOrder, runAt: new Date(Date.now() + 3_600_000) } : theOrder;
  await enqueue(db, [
    { jobType: "t", input: {}, priority: 9 },
    ...(start === "absent" ? [] : [order]),
  ]);
  if (start === "due") {
    await db.query(`
      update job_scheduled set run_at = now() - interval '1 minute';
      update book_generation_jobs set run_at = now() - interval '1 minute' where id = ${theJob}`);
  }
  if (start === "limited") await setLimit(db, { eachUser: true }, 1);
  if (start === "parked") {
    await pause(db, { userId: null });
    await claimUnderLimits(db, liveWorker, 1);
    await db.query("update job_limits set paused = false, max_running = 1");
  }
  if (!["running", "running again", "at the limit"].includes(start)) return;
  await claim(db, silentWorker, 1);
  if (start === "at the limit") await setLimit(db, { eachUser: true }, 1);
  const lease = { jobId: theJob, attempt: 1 };
  if (start === "running again") {
    await flush(db, silentWorker, { ...emptyBatch, endings: [release(lease)] });
    await claim(db, silentWorker, 1);
    lease.attempt = 2;
  }
  await flush(db, silentWorker, {
    ...emptyBatch,
    stages: [{ ...lease, stageName: "words", status: "processing", progress: 40 }],
  });
}
