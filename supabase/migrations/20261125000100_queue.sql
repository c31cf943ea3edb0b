-- The queue. Runs unchanged through `bookmill migrate`, the Supabase CLI and the SQL editor; `createQueue` makes the same
-- tables under other names. The row that people read (book_generation_jobs) stays in its place; the rows that move are
-- small: a job that may be claimed has one in job_ready, one that waits for its time in job_scheduled, one that runs in
-- job_leases. No foreign keys on this path: they cost more than half of the rate of bulk inserts (41k → 17k jobs/s with
-- stage rows); `forget_jobs` deletes what belongs to a job, and tests look for orphans.

create table public.workers (
  id bigint generated always as identity primary key,
  host text not null,
  process_id integer not null,
  state text not null default 'alive' check (state in ('alive', 'dead', 'gone')),
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now()
) with (fillfactor = 50);

create sequence public.job_numbers;

create table public.book_generation_jobs (
  id bigint primary key default nextval('public.job_numbers'),
  -- The first run's id: every later run (retry, redo) of the same book carries it.
  book_id bigint not null,
  parent_job_id bigint,
  user_id uuid,
  child_profile_id bigint,
  created_at timestamptz not null default now(),
  -- The job's place in its lane (job_ready): kept here, so that it comes back to the same one.
  turn bigint not null default 0,
  -- Lanes that it has risen by waiting long: it stands in the lane `priority - aged`.
  aged smallint not null default 0,
  run_at timestamptz not null default now(),
  priority smallint not null default 5,
  max_retries smallint not null default 3,
  job_type text not null,
  -- What a running job changes stands together: the log of an update holds all between the first and the last change.
  -- The fence: rises at every claim, and every write of a run carries it.
  attempt integer not null default 0,
  retry_count smallint not null default 0,
  rescue_count smallint not null default 0,
  wait_count smallint not null default 0,
  -- pending, processing, completed, failed, cancelled
  status text not null default 'pending',
  worker_id bigint,
  started_at timestamptz,
  completed_at timestamptz,
  cancel_requested_at timestamptz,
  error_code text,
  error_message text,
  -- Few and short: every constraint is read from its text and made ready anew for every statement that writes (ten of them
  -- were a tenth of a claim's cost, and spelling out each state's branch a twentieth).
  constraint state_is_possible check (case
    when completed_at is not null
    then worker_id is null and (status in ('completed', 'cancelled') or status = 'failed' and error_message is not null)
    when worker_id is null then status = 'pending'
    else status = 'processing' and started_at is not null and attempt > 0 end),
  constraint numbers_are_in_range
    check (aged >= 0 and aged < priority and priority <= 10 and max_retries >= 0 and max_retries <= 20)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);

-- No index on a column that a running job changes, nor a predicate on one: each would make every update write all
-- indexes (a partial index on the state brought the share of HOT updates to 0).
create index on public.book_generation_jobs (book_id, id desc) where parent_job_id is not null;
create index on public.book_generation_jobs (user_id, id desc) where user_id is not null;
create index on public.book_generation_jobs (parent_job_id) where parent_job_id is not null;

create function public.refuse_change_of_finished_job() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if to_jsonb(new) - 'parent_job_id' is distinct from to_jsonb(old) - 'parent_job_id' then
    raise exception 'job % is %: a finished job never changes', old.id, old.status
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- parent_job_id may still be cleared when the parent is erased. After, not before: a trigger before an update locks the row
-- first, which costs every update a write of its own. The condition is short for the reason that the constraints are.
create trigger finished_jobs_never_change
  after update on public.book_generation_jobs
  for each row
  when (old.completed_at is not null)
  execute function public.refuse_change_of_finished_job();

-- What was ordered; written once (what order_book took, once more when it has been checked).
create table public.job_inputs (
  job_id bigint primary key,
  input json not null,
  -- For a run that does steps again which its book has kept: [{stage, part, try}], see retry_jobs.
  redo json
) with (autovacuum_vacuum_scale_factor = 0.02);

-- The line: most urgent first, then turn by turn, then first in, first out. A row is deleted when its job is claimed.
create table public.job_ready (
  priority smallint not null,
  -- Fair turns: a user's n-th waiting job has the n-th turn from now, whatever others have queued before.
  turn bigint not null,
  job_id bigint not null,
  -- The user, or zero for the jobs of nobody in particular: they count as one user.
  user_key uuid not null,
  primary key (priority, turn, job_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
create index on public.job_ready (user_key, priority, turn);

-- Waiting for their time: orders for later, retries, snoozes. A row moves to job_ready when it is due.
create table public.job_scheduled (
  run_at timestamptz not null,
  job_id bigint not null,
  primary key (run_at, job_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- Running: the right of one worker to one attempt. Deleted when the attempt ends.
create table public.job_leases (
  job_id bigint primary key,
  worker_id bigint not null,
  attempt integer not null,
  cancelling boolean not null default false
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);

-- One job for one key of a user, however often the order is sent.
create table public.job_keys (
  user_key uuid not null,
  key text not null check (length(key) between 1 and 255),
  job_id bigint not null,
  primary key (user_key, key)
);
create index on public.job_keys (job_id);

-- One row for every stage that the job will go through, from its creation.
create table public.job_stages (
  job_id bigint not null,
  -- The stage's place in the format's list.
  position smallint not null,
  status text not null default 'pending'
    check (status in ('pending', 'processing', 'completed', 'failed', 'skipped')),
  progress_percentage smallint not null default 0 check (progress_percentage between 0 and 100),
  stage_name text not null,
  started_at timestamptz,
  completed_at timestamptz,
  error_message text,
  skip_reason text,
  primary key (job_id, position),
  constraint completed_is_whole check (status <> 'completed' or progress_percentage = 100),
  constraint failed_says_why check (status <> 'failed' or error_message is not null),
  constraint skipped_says_why check ((status = 'skipped') = (skip_reason is not null))
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);

-- Finished steps, kept for the whole book: a later run finds what an earlier one has paid for.
create table public.job_steps (
  book_id bigint not null,
  stage_name text not null,
  -- 0 for a stage of one part, else the scene or page.
  part integer not null,
  try integer not null default 1,
  -- sha256 (hex) of everything that the result depends on.
  input_hash text not null,
  engine_version text not null,
  job_id bigint not null,
  attempt integer not null,
  -- json, not jsonb: what comes back must be what was written, to the order of its keys, for equal bytes later on.
  result json not null,
  finished_at timestamptz not null default now(),
  primary key (book_id, stage_name, part, try, input_hash, engine_version)
);

create table public.job_progress (
  job_id bigint primary key,
  overall_progress smallint not null default 0 check (overall_progress between 0 and 100),
  last_event integer not null default 0
) with (fillfactor = 50);

create table public.job_events (
  job_id bigint not null,
  seq integer not null,
  at timestamptz not null default clock_timestamp(),
  type text not null,
  data jsonb not null default '{}',
  primary key (job_id, seq)
);

-- How far each lane has come: the turn that was claimed last. Sequences, because they are read and moved outside of
-- snapshots: an enqueue must see the newest value, and a row that changed with every claim would bloat under an old snapshot.
create sequence public.job_turn_1;
create sequence public.job_turn_2;
create sequence public.job_turn_3;
create sequence public.job_turn_4;
create sequence public.job_turn_5;
create sequence public.job_turn_6;
create sequence public.job_turn_7;
create sequence public.job_turn_8;
create sequence public.job_turn_9;
create sequence public.job_turn_10;
-- Moves whenever jobs come back to an old place in the line: claimers then look at the whole line again.
create sequence public.job_returns;

-- Jobs have come back to an old place in the line: see job_returns.
create function public.announce_returns() returns void
  language plpgsql set search_path = '' as $$
begin
  perform nextval('public.job_returns'), pg_catalog.pg_notify('bookmill_jobs', '');
end $$;

-- Appends one event (p_type null: none) and raises the progress. The progress row is the counter and the lock: events of
-- one job get their numbers in commit order.
create function public.append_job_event(p_job_id bigint, p_type text, p_data jsonb, p_overall smallint default null)
  returns integer
  language plpgsql set search_path = '' as $$
declare
  next_seq integer;
  overall smallint;
begin
  insert into public.job_progress as progress (job_id, overall_progress, last_event)
  values (p_job_id, coalesce(p_overall, 0), (p_type is not null)::integer)
      on conflict (job_id) do update
     set overall_progress = greatest(progress.overall_progress, excluded.overall_progress),
         last_event = progress.last_event + excluded.last_event
  returning last_event, overall_progress into next_seq, overall;
  if p_type is null then
    return null;
  end if;
  insert into public.job_events (job_id, seq, type, data)
  values (p_job_id, next_seq, p_type,
          case when p_type like 'stage.%' then p_data || jsonb_build_object('overall_progress', overall) else p_data end);
  perform pg_catalog.pg_notify('bookmill_events', p_job_id::text);
  return next_seq;
end $$;

-- The last turn that a user has in a lane, or where the lane stands now: the user's next job comes one turn later.
create function public.last_turn(p_priority smallint, p_user_key uuid) returns bigint
  language plpgsql volatile set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  lane constant regclass := (array[
    'public.job_turn_1', 'public.job_turn_2', 'public.job_turn_3', 'public.job_turn_4', 'public.job_turn_5',
    'public.job_turn_6', 'public.job_turn_7', 'public.job_turn_8', 'public.job_turn_9', 'public.job_turn_10'
  ]::regclass[])[p_priority];
  lane_turn constant bigint := coalesce(pg_catalog.pg_sequence_last_value(lane), 0);
begin
  return greatest(
    lane_turn,
    (select ready.turn from public.job_ready ready
      where ready.user_key = p_user_key and ready.priority = p_priority and ready.turn > lane_turn
      order by ready.turn desc limit 1),
    (select parked.turn from public.job_parked parked
      where parked.user_key = p_user_key and parked.priority = p_priority and parked.turn > lane_turn
      order by parked.turn desc limit 1));
end $$;

-- ∅ → pending, in the caller's transaction: any number of jobs in one statement, their numbers in the order given. An
-- array that is null stands for its default in every row. A job whose idempotency key was used before is not made again:
-- its place in the answer holds the first one's number, and `existed` says so. `p_notify` false: somebody else wakes the workers.
create function public.enqueue_jobs(
  p_job_types text[],
  p_inputs text[],
  p_priorities smallint[] default null,
  p_user_ids uuid[] default null,
  p_max_retries smallint[] default null,
  p_run_ats timestamptz[] default null,
  p_keys text[] default null,
  -- Which of the lists of stages below is each job's; 0 or null for none.
  p_stage_lists smallint[] default null,
  p_list_numbers smallint[] default null,
  p_list_stages text[] default null,
  p_child_profile_ids bigint[] default null,
  -- The run that each job tries again: it belongs to that one's book.
  p_parent_job_ids bigint[] default null,
  p_notify boolean default true,
  out job_ids bigint[],
  out existed boolean[]
)
  language plpgsql volatile set search_path = '' set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  jobs constant integer := cardinality(p_job_types);
  -- 0 for a job that waits for its time.
  turns bigint[];
  -- The first one's.
  first_lane constant smallint := coalesce(p_priorities[1], 5::smallint);
  first_user constant uuid := coalesce(p_user_ids[1], nobody);
begin
  -- The transaction's number first, the lanes' turns after it: a claimer that saw this number end has nothing of ours to
  -- come below the turns that it saw before.
  perform pg_catalog.pg_current_xact_id();
  if jobs = 1 and p_keys is null and p_run_ats is null then
    -- The usual order by itself. Half the time of the way for many (0.14 instead of 0.28 ms): it adds to every pickup.
    job_ids := array[nextval('public.job_numbers')];
    existed := array[false];
    turns := array[public.last_turn(first_lane, first_user) + 1];
    -- One statement for the three rows: each has its own beginning and end.
    with job as (
      insert into public.book_generation_jobs
        (id, book_id, parent_job_id, user_id, child_profile_id, turn, priority, max_retries, job_type)
      values (job_ids[1],
              coalesce((select parent.book_id from public.book_generation_jobs parent where parent.id = p_parent_job_ids[1]),
                       job_ids[1]),
              p_parent_job_ids[1], p_user_ids[1], p_child_profile_ids[1], turns[1], first_lane,
              coalesce(p_max_retries[1], 3::smallint), p_job_types[1])
    ), input as (
      insert into public.job_inputs (job_id, input) values (job_ids[1], p_inputs[1]::json)
    )
    insert into public.job_ready (priority, turn, job_id, user_key) values (first_lane, turns[1], job_ids[1], first_user);
  else
    job_ids := array(select nextval('public.job_numbers') from generate_series(1, jobs));
    existed := array_fill(false, array[jobs]);
    if p_keys is not null then
      -- Waits for one that is adding the same key this moment.
      insert into public.job_keys (user_key, key, job_id)
      select coalesce(user_id, nobody), key, id
        from unnest(job_ids, p_keys, p_user_ids) as row (id, key, user_id)
       where key is not null
          on conflict do nothing;
      -- A statement of its own: it sees what the one that was waited for has committed.
      select array_agg(coalesce(known.job_id, id) order by n), array_agg(known.job_id is not null order by n)
        into job_ids, existed
        from unnest(job_ids, p_keys, p_user_ids) with ordinality as row (id, key, user_id, n)
        left join public.job_keys known
          on known.user_key = coalesce(user_id, nobody) and known.key = row.key and known.job_id <> id;
    end if;

    if p_keys is null and p_run_ats is null
       and (p_priorities is null or p_priorities = array_fill(p_priorities[1], array[jobs]))
       and (p_user_ids is null or p_user_ids = array_fill(p_user_ids[1], array[jobs])) then
      -- One user's in one lane, the usual batch: a sixth of the time less than the way for all.
      turns := array(select generate_series(turn_before + 1, turn_before + jobs)
                       from (select public.last_turn(first_lane, first_user) as turn_before) line);
    else
      turns := array(
        select case when run_at > now() or is_known then 0
                    else turn_before + count(*) filter (where not is_known)
                                       over (partition by priority, user_key, coalesce(run_at > now(), false) order by n) end
          from (select coalesce(priority, 5::smallint) as priority, coalesce(user_id, nobody) as user_key, run_at, is_known, n
                  from unnest(existed, p_priorities, p_user_ids, p_run_ats) with ordinality
                    as row (is_known, priority, user_id, run_at, n)) given
          join (select priority, user_key, public.last_turn(priority, user_key) as turn_before
                  from (select distinct coalesce(priority, 5::smallint) as priority, coalesce(user_id, nobody) as user_key
                          from unnest(p_priorities, p_user_ids, existed) as row (priority, user_id, is_known)) lanes) users
            using (priority, user_key)
         order by n);
    end if;

    insert into public.book_generation_jobs
      (id, book_id, parent_job_id, user_id, child_profile_id, turn, run_at, priority, max_retries, job_type)
    select id, coalesce((select parent.book_id from public.book_generation_jobs parent where parent.id = parent_id), id),
           parent_id, user_id, child_profile_id, turn, coalesce(run_at, now()),
           coalesce(priority, 5::smallint), coalesce(retries, 3::smallint), job_type
      from unnest(job_ids, existed, p_job_types, p_priorities, p_user_ids, p_max_retries, p_run_ats, p_child_profile_ids,
                  p_parent_job_ids, turns)
        as row (id, is_known, job_type, priority, user_id, retries, run_at, child_profile_id, parent_id, turn)
     where not is_known;

    insert into public.job_inputs (job_id, input)
    select id, input::json from unnest(job_ids, existed, p_inputs) as row (id, is_known, input) where not is_known;

    insert into public.job_ready (priority, turn, job_id, user_key)
    select coalesce(priority, 5::smallint), turn, id, coalesce(user_id, nobody)
      from unnest(job_ids, p_priorities, p_user_ids, turns) as row (id, priority, user_id, turn)
     where turn > 0;

    if p_run_ats is not null then
      insert into public.job_scheduled (run_at, job_id)
      select run_at, id from unnest(job_ids, existed, p_run_ats, turns) as row (id, is_known, run_at, turn)
       where turn = 0 and not is_known;
    end if;
  end if;

  if p_stage_lists is not null then
    -- Numbered once, not for each job: a tenth of the time.
    with list as materialized (
      select list_number as number, row_number() over (partition by list_number order by n) as position, stage_name
        from unnest(p_list_numbers, p_list_stages) with ordinality as row (list_number, stage_name, n)
    )
    insert into public.job_stages (job_id, position, stage_name)
    select id, list.position, list.stage_name
      from unnest(job_ids, existed, p_stage_lists) as row (id, is_known, number)
      join list using (number)
     where not is_known;
  end if;

  if p_notify then
    perform pg_catalog.pg_notify('bookmill_jobs', '');
  end if;
end $$;

-- Everything that belongs to jobs and is not kept for the book.
create function public.forget_jobs(p_job_ids bigint[]) returns void
  language plpgsql set search_path = '' as $$
begin
  delete from public.job_ready ready using public.book_generation_jobs job
   where job.id = any(p_job_ids)
     and ready.priority = job.priority - job.aged and ready.turn = job.turn and ready.job_id = job.id;
  delete from public.job_scheduled scheduled using public.book_generation_jobs job
   where job.id = any(p_job_ids) and scheduled.run_at = job.run_at and scheduled.job_id = job.id;
  delete from public.job_parked where job_id = any(p_job_ids);
  delete from public.job_leases where job_id = any(p_job_ids);
  delete from public.job_keys where job_id = any(p_job_ids);
  delete from public.job_inputs where job_id = any(p_job_ids);
  delete from public.job_stages where job_id = any(p_job_ids);
  -- By the key's first column: there is no index on job_id alone, and each call would read all steps that are kept.
  delete from public.job_steps step using public.book_generation_jobs job
   where job.id = any(p_job_ids) and step.book_id = job.book_id and step.job_id = job.id;
  delete from public.job_progress where job_id = any(p_job_ids);
  delete from public.job_events where job_id = any(p_job_ids);
  delete from public.book_generation_jobs where id = any(p_job_ids);
end $$;

alter table public.workers enable row level security;
alter table public.book_generation_jobs enable row level security;
alter table public.job_inputs enable row level security;
alter table public.job_ready enable row level security;
alter table public.job_scheduled enable row level security;
alter table public.job_leases enable row level security;
alter table public.job_keys enable row level security;
alter table public.job_stages enable row level security;
alter table public.job_steps enable row level security;
alter table public.job_progress enable row level security;
alter table public.job_events enable row level security;
