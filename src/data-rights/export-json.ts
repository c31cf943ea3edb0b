import sql, { type Sql } from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { numbers } from "../queue/numbers.ts";

/** Each list of an account, under its name in the file. No secret and no hash of one is among them. */
const lists: Record<string, (userId: string) => Sql> = {
  keys: (userId) => sql`
    select id, name, hint, scopes, created_at, expires_at, revoked_at, last_used_at
      from api_keys where user_id = ${userId}::uuid order by id`,
  sessions: (userId) => sql`
    select id, key_id, scopes, created_at, expires_at from sessions where user_id = ${userId}::uuid order by id`,
  webhooks: (userId) => sql`
    select id, url, description, event_types, status, disabled_reason, failing_since, created_at
      from webhook_endpoints where user_id = ${userId}::uuid order by id`,
  schedules: (userId) =>
    sql`select * from job_schedules where user_id = ${userId}::uuid order by id`,
  batches: (userId) => sql`
    select batch.id, batch.name, batch.created_at, batch.orders, batch.refused, batch.idempotency_key,
           (select jsonb_agg(jsonb_build_object('line', line.line, 'book_id', line.job_id, 'faults', line.faults)
                             order by line.line)
              from batch_rows line where line.batch_id = batch.id) as lines
      from batches batch where batch.user_id = ${userId}::uuid order by batch.id`,
  uploads: (userId) => sql`
    select id, child_profile_id, created_at, expires_at, consent, left(key, 64) as sha256
      from uploads where user_id = ${userId}::uuid order by id`,
  erasures: (userId) => sql`
    select id, at, what from erasure_receipts where user_key = ${userId}::uuid order by id`,
};

/** Everything that the database holds of a user, as the text of one JSON document, piece by piece. */
export async function* exportJson(
  db: Db,
  userId: string,
  bookIds: readonly number[],
): AsyncGenerator<string> {
  yield `{"profile":${await profileOf(db, userId)}`;
  for (const [name, list] of Object.entries(lists)) {
    const { rows } = await db.query<{ text: string | null }>(sql`
      select json_agg(one)::text as text from (${list(userId)}) one`);
    yield `,\n"${name}":${rows[0]?.text ?? "[]"}`;
  }
  yield ',\n"books":[';
  let separator = "\n";
  for (const bookId of bookIds) {
    const book = await bookText(db, userId, bookId);
    // Erased since the export began.
    if (book === undefined) continue;
    yield `${separator}${book}`;
    separator = ",\n";
  }
  yield "]}\n";
}

async function profileOf(db: Db, userId: string): Promise<string> {
  const { rows } = await db.query<{ text: string }>(sql`
    select json_build_object(
      'user_id', ${userId}::uuid, 'exported_at', now(), 'limits', to_json(limits_of_user(${userId}::uuid)),
      'running', (select json_agg(own) from job_limits own where own.scope = 'user' and own.key = ${userId}::text),
      'days', (select json_agg(day) from user_days day where day.user_key = ${userId}::uuid))::text as text`);
  return rows[0]?.text ?? "null";
}

async function bookText(db: Db, userId: string, bookId: number): Promise<string | undefined> {
  const { rows: runs } = await db.query<{ id: number }>(sql`
    select id::float8 as id from book_generation_jobs
     where user_id = ${userId}::uuid
       and (id = ${bookId} or (book_id = ${bookId} and parent_job_id is not null)) order by id`);
  if (runs.length === 0) return undefined;
  const jobIds = numbers(runs.map(({ id }) => id));
  const { rows } = await db.query<{ text: string }>(sql`
    select json_build_object(
      'book_id', ${bookId}::bigint,
      'runs', (
        select json_agg(json_build_object(
          'job', to_jsonb(job) - 'turn' - 'aged' - 'worker_id',
          'order', (select input.input from job_inputs input where input.job_id = job.id),
          'redo', (select input.redo from job_inputs input where input.job_id = job.id),
          'idempotency_keys', (select json_agg(key.key) from job_keys key where key.job_id = job.id),
          'progress', (select to_json(progress) from job_progress progress where progress.job_id = job.id),
          'stages', (select json_agg(stage order by stage.position) from job_stages stage where stage.job_id = job.id),
          'events', (select json_agg(event order by event.seq) from job_events event where event.job_id = job.id),
          'result', (select result.result_data from job_results result where result.job_id = job.id),
          'files', (select json_agg(json_build_object('name', file.name, 'sha256', left(file.key, 64),
                                                      'media_type', file.media_type, 'bytes', file.bytes)
                                    order by file.name)
                      from job_artifacts file where file.job_id = job.id),
          'webhook_messages', (
            select json_agg(json_build_object('webhook_id', message.endpoint_id, 'type', message.type, 'state', message.state,
                                              'payload', message.payload, 'created_at', message.created_at)
                            order by message.seq)
              from webhook_messages message join webhook_endpoints endpoint on endpoint.id = message.endpoint_id
             where message.job_id = job.id and endpoint.user_id = job.user_id)
          ) order by job.id)
          from book_generation_jobs job where job.id = any(${jobIds}::bigint[])),
      'steps', (
        select json_agg(json_build_object('stage', step.stage_name, 'part', step.part, 'try', step.try,
                                          'finished_at', step.finished_at, 'result', step.result)
                        order by step.finished_at, step.stage_name, step.part)
          from job_steps step where step.book_id = ${bookId}),
      'links', (
        select json_agg(json_build_object('id', link.id, 'created_at', link.created_at, 'expires_at', link.expires_at,
                                          'revoked_at', link.revoked_at) order by link.id)
          from book_links link where link.book_id = ${bookId}))::text as text`);
  return rows[0]?.text;
}
