import type { Pool } from "pg";
import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";
import { eraseAllBooks } from "./erase-all-books.ts";
import { eraseSchedules } from "./erase-schedules.ts";
import { eraseUploads } from "./erase-uploads.ts";
import { addErased, type Erased, nothingErased } from "./erased.ts";
import { noteReceipt } from "./note-receipt.ts";
import type { ShelfTools } from "./remove-files.ts";

/**
 * Erases all that there is of a user, in steps. Schedules go first, so that nothing new comes; keys and sessions go last, so
 * that whoever is cut short can ask again and it goes on. Throws Conflict as eraseBooks.
 */
export async function eraseUser(tools: ShelfTools, userId: string): Promise<Erased> {
  const wanted = { userId, asked: "user" } as const;
  let sum = await eraseSchedules(tools.pool, wanted);
  sum = addErased(sum, await eraseAllBooks(tools, wanted));
  sum = addErased(sum, await eraseUploads(tools, wanted));
  return addErased(sum, await eraseAccount(tools.pool, userId));
}

/** What is neither book nor picture. The bucket of requests is not counted: this request itself has filled it. */
async function eraseAccount(pool: Pool, userId: string): Promise<Erased> {
  return inTransaction(pool, async (db) => {
    const { rows: counts } = await db.query<{ table: string; count: number }>(sql`
      with message as (
        delete from webhook_messages message using webhook_endpoints endpoint
         where endpoint.user_id = ${userId}::uuid and message.endpoint_id = endpoint.id returning 1
      ), endpoint as (
        delete from webhook_endpoints where user_id = ${userId}::uuid returning 1
      ), batch as (
        delete from batches where user_id = ${userId}::uuid returning 1
      ), key as (
        delete from job_keys where user_key = ${userId}::uuid returning 1
      ), link as (
        delete from book_links where made_by = ${userId}::uuid returning 1
      ), own_limit as (
        delete from user_limits where user_key = ${userId}::uuid returning 1
      ), running as (
        delete from job_limits where scope = 'user' and key = ${userId} returning 1
      ), bucket as (
        delete from request_buckets where user_key = ${userId}::uuid returning 1
      ), days as (
        delete from user_days where user_key = ${userId}::uuid returning 1
      ), session as (
        delete from sessions where user_id = ${userId}::uuid returning 1
      ), api_key as (
        delete from api_keys where user_id = ${userId}::uuid returning 1
      )
      select * from (
        select 'webhook_messages' as "table", count(*)::float8 as count from message
        union all select 'webhook_endpoints', count(*) from endpoint
        union all select 'batches', count(*) from batch
        union all select 'job_keys', count(*) from key
        union all select 'book_links', count(*) from link
        union all select 'user_limits', count(*) from own_limit
        union all select 'job_limits', count(*) from running
        union all select 'user_days', count(*) from days
        union all select 'sessions', count(*) from session
        union all select 'api_keys', count(*) from api_key) gone
       where count > 0`);
    if (counts.length === 0) return nothingErased();
    const rows = Object.fromEntries(counts.map(({ table, count }) => [table, count]));
    await noteReceipt(db, userId, { asked: "user", books: [], jobs: 0, rows, files: 0 });
    return { ...nothingErased(), rows };
  });
}
