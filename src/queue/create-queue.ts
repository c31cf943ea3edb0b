import { readFile } from "node:fs/promises";

import { Pool } from "pg";

import { requestCancel } from "./cancel.ts";
import { enqueue, type NewJob } from "./enqueue.ts";
import type { Db, JobStatus } from "./job.ts";
import { defaultLeaseTimes, type LeaseTimes } from "./lease.ts";
import { openEnqueuer } from "./open-enqueuer.ts";
import { readNumbers } from "./read-numbers.ts";
import { type JobRow, readJob } from "./read.ts";
import { type QueuePlace, renamed, renameTables } from "./rename-tables.ts";
import type { Handler, QueueLog } from "./run-job.ts";
import { startWorker, type Worker } from "./worker.ts";

export interface QueueOptions {
  /** postgres://… */
  url: string;
  /** Where its tables live; it is made if need be. */
  schema: string;
  /** Before each table's name; empty unless said otherwise. */
  prefix?: string;
}

export interface WorkOptions<Input> {
  handler: Handler<Input>;
  /** Jobs at once in this process; 10 unless said otherwise. */
  concurrency?: number;
  times?: LeaseTimes;
  log?: QueueLog;
}

export interface Queue<Input = unknown> {
  /** Makes the tables that are not there yet. */
  install(): Promise<void>;
  /** Resolves with the job's number when it is committed. Jobs added at the same time share a commit. */
  add(job: QueueJob<Input>): Promise<number>;
  /** Any number of jobs in one statement; their numbers in the order given. */
  addMany(jobs: readonly QueueJob<Input>[]): Promise<number[]>;
  /** Inside the caller's transaction: the job is there when that commits, and only then. */
  addIn(transaction: Db, job: QueueJob<Input>): Promise<number>;
  cancel(jobId: number): Promise<JobStatus | undefined>;
  read(jobId: number): Promise<JobRow | undefined>;
  work(options: WorkOptions<Input>): Worker;
  close(): Promise<void>;
}

export type QueueJob<Input> = Omit<NewJob, "input" | "childProfileId"> & {
  input: Input;
};

/** A queue with tables of its own in any Postgres: the one that makes the books, for other work. */
export function createQueue<Input = unknown>(options: QueueOptions): Queue<Input> {
  const place: QueuePlace = { schema: options.schema, prefix: options.prefix ?? "" };
  for (const name of [place.schema, place.prefix]) {
    if (!/^[a-z_0-9]*$/.test(name)) throw new Error(`not a plain lower-case name: ${name}`);
  }
  const pool = new Pool({
    connectionString: options.url,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    types: readNumbers,
    application_name: "bookmill queue",
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = renamed(pool, place);
  const enqueuer = openEnqueuer(db);
  const addNow = async (target: Db, jobs: readonly QueueJob<Input>[]): Promise<number[]> =>
    (await enqueue(target, jobs)).map(({ jobId }) => jobId);

  return {
    async install() {
      const file = new URL("../../supabase/migrations/20261125000100_queue.sql", import.meta.url);
      const tables = renameTables(await readFile(file, "utf8"), place);
      const jobs = `${place.schema}.${place.prefix}jobs`;
      const client = await pool.connect();
      try {
        // Processes that start together wait for each other.
        await client.query("begin");
        await client.query("select pg_advisory_xact_lock(hashtext($1))", [jobs]);
        await client.query(`create schema if not exists ${place.schema}`);
        const { rows } = await client.query<{ found: boolean }>(
          "select to_regclass($1) is not null as found",
          [jobs],
        );
        if (rows[0]?.found !== true) await client.query(tables);
        await client.query("commit");
        client.release();
      } catch (error) {
        // Its transaction ends with it.
        client.release(true);
        throw error;
      }
    },
    add: async (job) => (await enqueuer.add(job)).jobId,
    addMany: (jobs) => addNow(db, jobs),
    addIn: async (transaction, job) => {
      const [id] = await addNow(renamed(transaction, place), [job]);
      if (id === undefined) throw new Error("enqueue returned no row");
      return id;
    },
    cancel: (jobId) => requestCancel(db, jobId),
    read: (jobId) => readJob(db, jobId),
    work: ({ handler, concurrency = 10, times = defaultLeaseTimes, log }) =>
      startWorker({
        pool,
        place,
        url: options.url,
        handler: handler as Handler,
        concurrency,
        times,
        pollMs: 2000,
        random: Math.random,
        log,
      }),
    close: () => pool.end(),
  };
}
