import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { numbers } from "../queue/numbers.ts";

/** How many rows each table holds of these books; tables without any are left out. */
export async function countBookRows(
  db: Db,
  { bookIds, jobIds }: { bookIds: readonly number[]; jobIds: readonly number[] },
): Promise<Record<string, number>> {
  const jobs = numbers(jobIds);
  const books = numbers(bookIds);
  const { rows } = await db.query<{ table: string; count: number }>(sql`
    with message as (select id from webhook_messages where job_id = any(${jobs}::bigint[]))
    select * from (
      select 'book_generation_jobs' as "table", count(*)::float8 as count
        from book_generation_jobs where id = any(${jobs}::bigint[])
      union all select 'job_inputs', count(*) from job_inputs where job_id = any(${jobs}::bigint[])
      union all select 'job_stages', count(*) from job_stages where job_id = any(${jobs}::bigint[])
      union all select 'job_steps', count(*) from job_steps where book_id = any(${books}::bigint[])
      union all select 'job_progress', count(*) from job_progress where job_id = any(${jobs}::bigint[])
      union all select 'job_events', count(*) from job_events where job_id = any(${jobs}::bigint[])
      union all select 'job_artifacts', count(*) from job_artifacts where job_id = any(${jobs}::bigint[])
      union all select 'job_results', count(*) from job_results where job_id = any(${jobs}::bigint[])
      union all select 'job_keys', count(*) from job_keys where job_id = any(${jobs}::bigint[])
      union all select 'file_holds', count(*) from file_holds where job_id = any(${jobs}::bigint[])
      union all select 'book_links', count(*) from book_links where book_id = any(${books}::bigint[])
      union all select 'batch_rows', count(*) from batch_rows where job_id = any(${jobs}::bigint[])
      union all select 'mails', count(*) from mails where job_id = any(${jobs}::bigint[])
      union all select 'webhook_messages', count(*) from message
      union all select 'webhook_attempts', count(*) from webhook_attempts
       where message_id in (select id from message)) counted
     where count > 0`);
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
}
