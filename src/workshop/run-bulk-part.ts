import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { numbers } from "../queue/numbers.ts";
import { bulkActs, type BulkAct } from "./bulk-acts.ts";
import { writeBulkAudit } from "./write-audit.ts";

/** Some jobs of a bulk act, as one transaction did them. */
export interface BulkPart {
  bulkId: number;
  jobs: number;
}

/**
 * Does the next part of the bulk act that is due, at most so many jobs; undefined when there is none to do. What is done, that
 * it is done and who did it are written in one transaction: a process that dies half-way has done nothing of its part, and
 * another one does it.
 */
export async function runBulkPart(pool: Pool, most: number): Promise<BulkPart | undefined> {
  await pool.query(sql`
    update workshop_bulks set state = 'running' where state = 'waiting' and starts_at <= now()`);
  const tried: { bulkId?: number; jobIds: number[] } = { jobIds: [] };
  try {
    return await inTransaction(pool, async (db) => {
      const bulk = await holdBulk(db);
      if (bulk === undefined) return undefined;
      tried.bulkId = bulk.id;
      tried.jobIds = await takeJobs(db, bulk.id, most);
      await doPart(db, bulk, tried.jobIds);
      return { bulkId: bulk.id, jobs: tried.jobIds.length };
    });
  } catch (error) {
    const { bulkId, jobIds } = tried;
    if (bulkId === undefined || !isOfTheJob(error)) throw error;
    // One of them cannot be done: by itself it keeps none of the others.
    if (jobIds.length > 1) return runBulkPart(pool, 1);
    await noteFailed(pool, bulkId, jobIds);
    return { bulkId, jobs: jobIds.length };
  }
}

/** Whoever stops the act waits for this lock: see stop-bulk.ts. */
async function holdBulk(db: Db): Promise<{ id: number; act: BulkAct } | undefined> {
  const { rows } = await db.query<{ id: number; act: BulkAct }>(sql`
    select id::float8, act from workshop_bulks where state = 'running'
     order by starts_at, id limit 1 for share skip locked`);
  return rows[0];
}

async function takeJobs(db: Db, bulkId: number, most: number): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(sql`
    select job_id::float8 as id from workshop_bulk_jobs
     where bulk_id = ${bulkId} and state = 'waiting'
     order by job_id limit ${most} for update skip locked`);
  return rows.map(({ id }) => id);
}

async function doPart(
  db: Db,
  bulk: { id: number; act: BulkAct },
  jobIds: readonly number[],
): Promise<void> {
  const done = await bulkActs[bulk.act](db, jobIds);
  await writeBulkAudit(db, bulk.id, done);
  await db.query(sql`
    update workshop_bulk_jobs
       set state = case when job_id = any(${numbers(done.map(({ jobId }) => jobId))}::bigint[]) then 'done' else 'skipped' end
     where bulk_id = ${bulk.id} and job_id = any(${numbers(jobIds)}::bigint[])`);
}

/** Of the database's errors those that say "not this row"; a deadlock, or a server that is away, says "not now". */
const isOfTheJob = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(22|23|P0)/.test(String(error.code));

async function noteFailed(pool: Pool, bulkId: number, jobIds: readonly number[]): Promise<void> {
  await pool.query(sql`
    update workshop_bulk_jobs set state = 'failed'
     where bulk_id = ${bulkId} and job_id = any(${numbers(jobIds)}::bigint[]) and state = 'waiting'`);
}

/** running → done, where nothing is left to do; not while somebody else still does a part of it. */
export async function endBulks(pool: Pool): Promise<void> {
  await pool.query(sql`
    update workshop_bulks bulk set state = 'done', ended_at = now()
     where state = 'running'
       and not exists (select from workshop_bulk_jobs where bulk_id = bulk.id and state = 'waiting')`);
}
