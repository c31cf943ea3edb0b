import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { JobStatus, Redo } from "../queue/job.ts";
import { readNewestRun } from "../queue/read.ts";

/** A run that has ended, with all that a new run takes over from it. */
export interface EndedRun {
  id: number;
  bookId: number;
  status: JobStatus;
  userId: string | null;
  priority: number;
  maxRetries: number;
  childProfileId: number | null;
  input: unknown;
  redo: readonly Redo[] | null;
}

/** Undefined when there is no such run. */
export async function readRun(db: Db, jobId: number): Promise<EndedRun | undefined> {
  const { rows } = await db.query<EndedRun>(sql`
    select job.id::float8, job.book_id::float8 as "bookId", job.status, job.user_id as "userId", job.priority,
           job.max_retries as "maxRetries", job.child_profile_id::float8 as "childProfileId", input.input, input.redo
      from book_generation_jobs job join job_inputs input on input.job_id = job.id
     where job.id = ${jobId}`);
  return rows[0];
}

/** The book's newest run. Throws NotFound, and Conflict `not_ended` while it waits or is being made. */
export async function readEndedRun(db: Db, bookId: number): Promise<EndedRun> {
  const newest = await readNewestRun(db, bookId);
  const run = newest && (await readRun(db, newest.id));
  if (run === undefined) throw new NotFound(`There is no book ${bookId}.`);
  if (run.status === "pending" || run.status === "processing") {
    throw new Conflict("not_ended", "This book is still being made.");
  }
  return run;
}

/** The same, and until the caller's transaction ends nobody else starts a new run of the book: neither a redo nor a retry. */
export async function lockEndedRun(db: Db, bookId: number): Promise<EndedRun> {
  const run = await readEndedRun(db, bookId);
  await db.query(sql`select from book_generation_jobs where id = ${run.id} for update`);
  // Whoever was faster has committed by now: his run is the newest.
  return readEndedRun(db, bookId);
}
