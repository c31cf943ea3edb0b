import type { Client } from "pg";

import { limitWatchers } from "./watch-limits.ts";

/** Where the watched queue lives. */
export const queueSchema = "chaos";

/**
 * Triggers that write down every committed change of the queue's tables, in a schema beside it. Each row is written while
 * the changed row's own lock is held, so for one job `seq` is the order of its commits; an aborted change leaves nothing.
 */
export async function watchTables(client: Client): Promise<void> {
  await client.query(watchers);
  await client.query(limitWatchers(queueSchema));
  for (const table of await placesOfPending(client)) {
    await client.query(`
      create or replace trigger watch_place after insert or delete on ${queueSchema}.${table}
        for each row execute function seen.place()`);
  }
}

/** The tables in which a pending job waits: exactly one row in exactly one of them. */
export async function placesOfPending(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = to_regnamespace($1) and relkind = 'r'
        and relname in ('job_ready', 'job_scheduled', 'job_parked')`,
    [queueSchema],
  );
  return rows.map((row) => row.name);
}

const common =
  "seq bigserial primary key, at timestamptz not null default clock_timestamp(), xid xid not null default pg_current_xact_id()::xid";

const watchers = `
create schema if not exists seen;

create table if not exists seen.jobs (${common}, job_id bigint, user_id text, status text, priority int, attempt int,
  retry_count int, max_retries int, rescue_count int, worker_id text, error_code text);
create or replace function seen.job() returns trigger language plpgsql as $$
begin
  insert into seen.jobs (job_id, user_id, status, priority, attempt, retry_count, max_retries, rescue_count, worker_id, error_code)
  values (new.id, new.user_id::text, new.status::text, new.priority, new.attempt, new.retry_count, new.max_retries,
          new.rescue_count, new.worker_id::text, new.error_code);
  return null;
end $$;
create or replace trigger watch_job after insert or update on ${queueSchema}.jobs
  for each row execute function seen.job();

create table if not exists seen.places (${common}, place text, job_id bigint, change text, run_at timestamptz);
create or replace function seen.place() returns trigger language plpgsql as $$
declare
  row jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  insert into seen.places (place, job_id, change, run_at)
  values (tg_table_name, (row ->> 'job_id')::bigint, case when tg_op = 'DELETE' then 'went' else 'came' end,
          (row ->> 'run_at')::timestamptz);
  return null;
end $$;

create table if not exists seen.steps (${common}, change text, step jsonb);
create or replace function seen.step() returns trigger language plpgsql as $$
begin
  insert into seen.steps (change, step) values (tg_op, to_jsonb(case when tg_op = 'DELETE' then old else new end));
  return null;
end $$;
create or replace trigger watch_step after insert or update or delete on ${queueSchema}.job_steps
  for each row execute function seen.step();

create table if not exists seen.workers (${common}, worker_id text, process_id bigint, state text);
create or replace function seen.worker() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.state is distinct from new.state then
    insert into seen.workers (worker_id, process_id, state) values (new.id::text, new.process_id, new.state::text);
  elsif old.beat_at = old.started_at and new.beat_at > old.beat_at then
    insert into seen.workers (worker_id, process_id, state) values (new.id::text, new.process_id, 'first beat');
  end if;
  return null;
end $$;
create or replace trigger watch_worker after insert or update on ${queueSchema}.workers
  for each row execute function seen.worker();
`;
