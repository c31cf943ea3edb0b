import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/** ∅ → alive: a worker that may claim. Rows of workers that ended a day ago and hold nothing are cleared away. */
export async function register(
  db: Db,
  worker: { host: string; processId: number },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(sql`
    with cleared as (
      delete from workers old
       where state <> 'alive' and beat_at < now() - interval '1 day'
         and not exists (select from job_leases where worker_id = old.id)
    )
    insert into workers (host, process_id) values (${worker.host}, ${worker.processId})
    returning id::float8 as id`);
  const [row] = rows;
  if (row === undefined) throw new Error("register returned no row");
  return row.id;
}

/** alive → gone: a worker that handed everything back. */
export async function signOff(db: Db, workerId: number): Promise<void> {
  await db.query(sql`
    update workers set state = 'gone' where id = ${workerId} and state = 'alive'`);
}
