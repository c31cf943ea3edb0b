import { requestCancel } from "./cancel.ts";
import { enqueue, type NewJob } from "./enqueue.ts";
import { forgetOldJobs } from "./forget-old-jobs.ts";
import { oneHandler } from "./handlers.ts";
import { installQueue } from "./install-queue.ts";
import type { Db } from "./job.ts";
import { defaultLeaseTimes } from "./lease.ts";
import { pause, readLimits, resume, setLimit } from "./limit.ts";
import { logTrouble } from "./log-trouble.ts";
import { openEnqueuer } from "./open-enqueuer.ts";
import { openQueuePool } from "./open-queue-pool.ts";
import { pauseSchedule } from "./pause-schedule.ts";
import type { Queue, Transaction } from "./queue.ts";
import { readQueueHealth } from "./read-queue-health.ts";
import { readSchedules } from "./read-schedules.ts";
import { readJob } from "./read.ts";
import { removeSchedule } from "./remove-schedule.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";
import { resumeSchedule } from "./resume-schedule.ts";
import { retry } from "./retry.ts";
import { setSchedule } from "./set-schedule.ts";
import { startWorker } from "./worker.ts";

export interface QueueOptions {
  /** postgres://…; directly or through a pooler. */
  url: string;
  /** Where its tables live; it is made if need be. */
  schema: string;
  /** Before each table's name; empty unless said otherwise. */
  prefix?: string;
}

/**
 * A queue with tables of its own in any Postgres: the one that makes the books, for other work. Every method is one line
 * over a function of its own file.
 */
export function createQueue<Jobs extends object = Record<string, unknown>>({
  url,
  schema,
  prefix = "",
}: QueueOptions): Queue<Jobs> {
  const place: QueuePlace = { schema, prefix };
  // It stands in SQL as it is; Postgres cuts a name at 63 letters, and the longest of ours has 29.
  if (
    !/^[a-z][a-z_0-9]*$/.test(schema) ||
    !/^[a-z_0-9]{0,20}$/.test(prefix) ||
    schema.length > 30
  ) {
    throw new Error(`not plain, short, lower-case names: ${schema}, ${prefix}`);
  }
  const pool = openQueuePool(url);
  const db = renamed(pool, place);
  const enqueuer = openEnqueuer(db, url);

  return {
    pool,
    place,
    install: () => installQueue(pool, place),

    add: async (jobType, input, options) =>
      (await enqueuer.add({ ...options, jobType, input })).jobId,
    addMany: (jobs) => addNow(db, jobs),
    addIn: async (transaction, jobType, input, options) =>
      firstOf(await addNow(renamed(asDb(transaction), place), [{ ...options, jobType, input }])),

    cancel: (jobId) => requestCancel(db, jobId),
    read: (jobId) => readJob(db, jobId),
    retry: (jobs, from) => retry(db, jobs, from),

    setLimit: (scope, maxRunning) => setLimit(db, scope, maxRunning),
    pause: (scope) => pause(db, scope),
    resume: (scope) => resume(db, scope),
    readLimits: () => readLimits(db),

    setSchedule: (schedule) => setSchedule(db, schedule),
    pauseSchedule: (name) => pauseSchedule(db, name),
    resumeSchedule: (name) => resumeSchedule(db, name),
    removeSchedule: (name) => removeSchedule(db, name),
    readSchedules: (userId) => readSchedules(db, userId),

    forget: ({ endedBefore }) => forgetOldJobs(pool, { endedBefore }, place),
    health: () => readQueueHealth(pool, place),

    work: ({
      handlers,
      concurrency = 10,
      times = defaultLeaseTimes,
      log = logTrouble,
      ...options
    }) =>
      startWorker({
        ...options,
        pool,
        place,
        url,
        handler: oneHandler(handlers),
        concurrency,
        times,
        log,
        pollMs: 2000,
        random: Math.random,
      }),
    close: () => pool.end(),
  };
}

async function addNow(db: Db, jobs: readonly NewJob[]): Promise<number[]> {
  return (await enqueue(db, jobs)).map(({ jobId }) => jobId);
}

function firstOf([id]: readonly number[]): number {
  if (id === undefined) throw new Error("enqueue returned no row");
  return id;
}

/** The rest of what `pg` answers (field types, row counts) is not read by `enqueue`: callers need not make it up. */
const asDb = (transaction: Transaction): Db => transaction as Db;
