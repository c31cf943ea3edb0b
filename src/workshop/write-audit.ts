import sql from "sql-template-tag";

import type { AuditTrail } from "../contract/workshop-audit.ts";
import type { Db } from "../db/database.ts";
import { numbers } from "../queue/numbers.ts";
import type { Operator } from "./operator.ts";

type Facts = Record<string, unknown>;

/** Never with a word of an order: who may read the trail need not be allowed to see names. */
export interface AuditEntry {
  act: AuditTrail["entries"][number]["act"];
  jobId?: number;
  bookId?: number;
  bulkId?: number;
  filter?: string;
  reason?: string | undefined;
  before?: Facts;
  after?: Facts;
}

/** In the transaction of the act: one is not there without the other. */
export async function writeAudit(db: Db, operator: Operator, entry: AuditEntry): Promise<void> {
  await db.query(sql`
    insert into workshop_audit (user_id, key_name, act, job_id, book_id, bulk_id, filter, reason, before, after)
    values (${operator.userId}::uuid, ${operator.keyName}, ${entry.act}, ${entry.jobId ?? null}, ${entry.bookId ?? null},
            ${entry.bulkId ?? null}, ${entry.filter ?? null}, ${entry.reason ?? null},
            ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb)`);
}

/** One row for each job that a bulk act was done to. `after`: what has become of each. */
export async function writeBulkAudit(
  db: Db,
  bulkId: number,
  done: readonly { jobId: number; after: Facts }[],
): Promise<void> {
  if (done.length === 0) return;
  await db.query(sql`
    insert into workshop_audit (user_id, key_name, act, job_id, book_id, bulk_id, after)
    select bulk.user_id, bulk.key_name, bulk.act, job.id, job.book_id, bulk.id, done.after::jsonb
      from unnest(${numbers(done.map(({ jobId }) => jobId))}::bigint[],
                  ${done.map(({ after }) => JSON.stringify(after))}::text[]) as done (job_id, after)
      join book_generation_jobs job on job.id = done.job_id
     cross join workshop_bulks bulk
     where bulk.id = ${bulkId}`);
}

const json = (facts: Facts | undefined): string | null =>
  facts === undefined ? null : JSON.stringify(facts);
