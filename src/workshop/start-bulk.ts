import type { Pool } from "pg";
import sql from "sql-template-tag";

import type { Bulk } from "../contract/workshop-bulk.ts";
import { type Db, inTransaction } from "../db/database.ts";
import { InvalidRequest } from "../errors.ts";
import { filterSql } from "./filter-sql.ts";
import { hideWords } from "./hide-words.ts";
import type { Operator } from "./operator.ts";
import { readBulkFilter } from "./read-bulk-filter.ts";
import { writeAudit } from "./write-audit.ts";

/** Long enough to see what one has done, and to take it back. */
const undoSeconds = 10;
/** One transaction writes a row for each. */
const mostJobs = 100_000;

/**
 * Fixes which jobs fit the filter now; the worker processes begin with them when the time to take it back has passed. Its
 * number. Throws InvalidRequest.
 */
export function startBulk(
  pool: Pool,
  operator: Operator,
  { act, filter, reason }: Pick<Bulk, "act" | "filter"> & { reason?: string | undefined },
): Promise<number> {
  const terms = readBulkFilter(filter);
  return inTransaction(pool, async (db) => {
    const { rows } = await db.query<{ id: number }>(sql`
      insert into workshop_bulks (act, filter, user_id, key_name, starts_at)
      values (${act}, ${filter}, ${operator.userId}::uuid, ${operator.keyName},
              now() + ${undoSeconds} * interval '1 second')
      returning id::float8`);
    const [bulk] = rows;
    if (bulk === undefined) throw new Error("startBulk returned no row");
    const { rowCount } = await db.query(sql`
      insert into workshop_bulk_jobs (bulk_id, job_id)
      select ${bulk.id}, job.id from book_generation_jobs job where ${filterSql(terms)}
       order by job.id limit ${mostJobs + 1}`);
    const matching = rowCount ?? 0;
    if (matching > mostJobs) throw tooMany();
    await writeAudit(db, operator, {
      act: `bulk.${act}`,
      bulkId: bulk.id,
      filter,
      reason: reason && (await withoutNames(db, bulk.id, reason)),
      after: { matching },
    });
    return bulk.id;
  });
}

/** The names of the jobs' heroes do not stand in the trail, as far as somebody wrote them down. */
async function withoutNames(db: Db, bulkId: number, reason: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>(sql`
    select distinct hero.name
      from workshop_bulk_jobs item
      join job_inputs input on input.job_id = item.job_id
     cross join lateral regexp_split_to_table(input.input -> 'order' ->> 'characterName', '\\s+') as hero (name)
     where item.bulk_id = ${bulkId} and hero.name <> '' and strpos(lower(${reason}), lower(hero.name)) > 0
     limit 200`);
  return hideWords(
    reason,
    rows.map(({ name }) => name),
  );
}

const tooMany = (): InvalidRequest =>
  new InvalidRequest("invalid_request", "These are too many jobs for one act.", {
    faults: [{ pointer: "/filter", detail: `It may fit at most ${mostJobs} jobs; say more.` }],
  });
