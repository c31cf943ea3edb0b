import sql, { join, type Sql } from "sql-template-tag";

import type { AuditTrail } from "../contract/workshop-audit.ts";
import type { Db } from "../db/database.ts";

type Entry = AuditTrail["entries"][number];

interface StoredEntry {
  id: number;
  at: Date;
  userId: string | null;
  keyName: string | null;
  act: Entry["act"];
  jobId: number | null;
  bookId: number | null;
  bulkId: number | null;
  filter: string | null;
  reason: string | null;
  before: Entry["before"];
  after: Entry["after"];
}

export interface AuditFilter {
  jobId?: number;
  bulkId?: number;
  /** Only entries with a lower number. */
  before?: number;
  limit: number;
}

/** Newest first. Who asks for no job and no bulk act sees a bulk act as one entry. */
export async function readAudit(db: Db, filter: AuditFilter): Promise<Entry[]> {
  const conditions: Sql[] = [];
  if (filter.jobId !== undefined) conditions.push(sql`job_id = ${filter.jobId}`);
  if (filter.bulkId !== undefined) conditions.push(sql`bulk_id = ${filter.bulkId}`);
  if (conditions.length === 0) conditions.push(sql`(bulk_id is null or job_id is null)`);
  if (filter.before !== undefined) conditions.push(sql`id < ${filter.before}`);
  const { rows } = await db.query<StoredEntry>(sql`
    select id::float8 as id, at, user_id as "userId", key_name as "keyName", act, job_id::float8 as "jobId",
           book_id::float8 as "bookId", bulk_id::float8 as "bulkId", filter, reason, before, after
      from workshop_audit where ${join(conditions, " and ")}
     order by id desc limit ${filter.limit}`);
  return rows.map((row) => ({
    audit_id: row.id,
    at: row.at.toISOString(),
    who: {
      kind: row.userId === null ? "service" : "user",
      name: row.keyName ?? row.userId ?? "service",
      user_id: row.userId,
    },
    act: row.act,
    job_id: row.jobId,
    book_id: row.bookId,
    bulk_id: row.bulkId,
    filter: row.filter,
    reason: row.reason,
    before: row.before,
    after: row.after,
  }));
}
