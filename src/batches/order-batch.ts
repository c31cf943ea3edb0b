import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { Conflict } from "../errors.ts";
import { takeBooks } from "../limits/take-books.ts";
import { newJob } from "../pipeline/new-job.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { CheckedBatch } from "./checked-batch.ts";

/** One statement holds the rows of so many. */
const mostAtOnce = 1000;
/** Books of a batch that share what is equal: a school's year, not a publisher's. */
const mostSharing = 1000;

export interface BatchOwner {
  /** Whose batch it is; null: the service's. */
  userId: string | null;
  /** Its books count as this user's, whose limits hold; null: nobody's limits. */
  countFor: string | null;
  /** One batch for one key of a user, however often it is sent. */
  idempotencyKey: string | undefined;
}

/**
 * Queues all good orders of a batch in the file's order and keeps what became of each line: all of it, or nothing. Throws
 * TooMany, and Conflict `key_in_use` when the key belongs to another batch. `existed`: it is the batch of an earlier sending.
 */
export async function orderBatch(
  pool: Pool,
  batch: CheckedBatch,
  owner: BatchOwner,
): Promise<{ batchId: number; existed: boolean }> {
  return inTransaction(pool, async (client) => {
    const batchId = await addBatch(client, batch, owner);
    if (batchId === undefined) {
      return { batchId: await earlierBatch(client, batch, owner), existed: true };
    }
    await addOrders(client, batchId, batch, owner);
    await addRefused(client, batchId, batch);
    return { batchId, existed: false };
  });
}

/** Undefined when there is a batch with this key; one that is being added this moment is waited for. */
async function addBatch(
  db: Db,
  { name, defaults, orders, refused, fingerprint }: CheckedBatch,
  { userId, idempotencyKey }: BatchOwner,
): Promise<number | undefined> {
  // Without one seed for all no two of its books have anything in common; among thousands the look costs more than it saves.
  const sharesSteps = typeof defaults["seed"] === "string" && orders.length <= mostSharing;
  const { rows } = await db.query<{ id: number }>(sql`
    insert into batches (user_id, name, orders, refused, shares_steps, idempotency_key, fingerprint)
    values (${userId}::uuid, ${name}, ${orders.length}, ${refused.length}, ${sharesSteps}, ${idempotencyKey ?? null}, ${fingerprint})
    on conflict do nothing
    returning id::float8`);
  return rows[0]?.id;
}

async function earlierBatch(
  db: Db,
  { fingerprint }: CheckedBatch,
  { userId, idempotencyKey }: BatchOwner,
): Promise<number> {
  const { rows } = await db.query<{ id: number; same: boolean }>(sql`
    select id::float8, fingerprint = ${fingerprint} as same from batches
     where user_id is not distinct from ${userId}::uuid and idempotency_key = ${idempotencyKey}`);
  const [row] = rows;
  if (row?.same !== true) {
    throw new Conflict("key_in_use", "This Idempotency-Key was used for another batch.");
  }
  return row.id;
}

async function addOrders(
  db: Db,
  batchId: number,
  { orders }: CheckedBatch,
  { countFor }: BatchOwner,
): Promise<void> {
  for (let start = 0; start < orders.length; start += mostAtOnce) {
    const part = orders.slice(start, start + mostAtOnce);
    const isLast = start + mostAtOnce >= orders.length;
    const added = await enqueue(
      db,
      part.map(({ parsed }) => newJob(parsed)),
      { wake: isLast },
    );
    await db.query(sql`
      insert into batch_rows (batch_id, line, job_id)
      select ${batchId}, line, job_id
        from unnest(${part.map(({ line }) => line)}::integer[], ${added.map(({ jobId }) => jobId)}::bigint[])
          as row (line, job_id)`);
    // Part by part: what passes a limit is not queued to the end before it is refused.
    if (countFor !== null) await takeBooks(db, countFor, part.length);
  }
}

async function addRefused(db: Db, batchId: number, { refused }: CheckedBatch): Promise<void> {
  for (let start = 0; start < refused.length; start += mostAtOnce) {
    const part = refused.slice(start, start + mostAtOnce);
    await db.query(sql`
      insert into batch_rows (batch_id, line, faults)
      select ${batchId}, line, faults::jsonb
        from unnest(${part.map(({ line }) => line)}::integer[],
                    ${part.map(({ faults }) => JSON.stringify(faults))}::text[]) as row (line, faults)`);
  }
}
