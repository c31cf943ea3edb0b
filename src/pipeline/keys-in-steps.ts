import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Steps of one read: a few megabytes. */
const stepsAtOnce = 2000;

/** Every key that a kept step names, wherever in its result. */
export async function* keysInSteps(db: Db): AsyncGenerator<string[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.query<{ last: number | null; keys: string[] | null }>(sql`
      with last as materialized (
        select max(book_id) as book_id
          from (select book_id from job_steps where book_id > ${after} order by book_id limit ${stepsAtOnce}) read)
      select (select book_id from last)::float8 as last, array_agg(distinct found[1]) as keys
        from job_steps step
       cross join lateral regexp_matches(step.result::text, '[0-9a-f]{64}[.][a-z0-9]{3,4}', 'g') as found
       where step.book_id > ${after} and step.book_id <= (select book_id from last)`);
    const [row] = rows;
    if (row?.last == null) return;
    after = row.last;
    yield row.keys ?? [];
  }
}
