import sql from "sql-template-tag";

import type { Bulk } from "../contract/workshop-bulk.ts";
import type { Db } from "../db/database.ts";
import { NotFound } from "../errors.ts";

interface StoredBulk extends Pick<
  Bulk,
  "act" | "filter" | "state" | "matching" | "done" | "skipped" | "failed"
> {
  id: number;
  createdAt: Date;
  startsAt: Date;
  endedAt: Date | null;
}

/** How far a bulk act is. Throws NotFound. */
export async function readBulk(db: Db, bulkId: number): Promise<Bulk> {
  const { rows } = await db.query<StoredBulk>(sql`
    select bulk.id::float8, bulk.act, bulk.filter, bulk.state, bulk.created_at as "createdAt",
           bulk.starts_at as "startsAt", bulk.ended_at as "endedAt", jobs.*
      from workshop_bulks bulk
     cross join lateral (
       select count(*)::float8 as matching, (count(*) filter (where state = 'done'))::float8 as done,
              (count(*) filter (where state = 'skipped'))::float8 as skipped,
              (count(*) filter (where state = 'failed'))::float8 as failed
         from workshop_bulk_jobs where bulk_id = bulk.id) jobs
     where bulk.id = ${bulkId}`);
  const [bulk] = rows;
  if (bulk === undefined) throw new NotFound(`There is no bulk act ${bulkId}.`);
  const { id, createdAt, startsAt, endedAt, ...rest } = bulk;
  return {
    bulk_id: id,
    ...rest,
    created_at: createdAt.toISOString(),
    starts_at: startsAt.toISOString(),
    ended_at: endedAt?.toISOString() ?? null,
  };
}
