-- Recurring jobs: a cron expression in a time zone, and the job to add at each of its slots. Any sweeper adds what is due
-- (run-due-schedules.ts): it locks the row, adds one job for each slot under a key of its own and moves next_at on, in one
-- transaction, so that a slot gets its job once however many sweep and wherever one of them dies. Slots are computed outside
-- of SQL, from this database's clock; next_at is the only thing that this table has to know of them.

create table public.job_schedules (
  id bigint generated always as identity primary key,
  -- Whose it is, and whose turn its jobs take; null for nobody's.
  user_id uuid,
  name text not null check (length(name) between 1 and 255),
  cron text not null,
  time_zone text not null,
  -- What `enqueue` gets for each slot, without owner, time and key. json, not jsonb: a handler gets its input as it was
  -- given, to the order of its keys.
  job json not null,
  -- Which of the slots that passed unseen (all workers away, the database away) still get a job: every one, or the newest.
  catch_up text not null default 'all' check (catch_up in ('all', 'last')),
  -- The first slot that has no job yet.
  next_at timestamptz not null,
  -- The newest slot that was given its job.
  last_slot_at timestamptz,
  paused_at timestamptz,
  -- Why the queue itself paused it: an expression or a job that cannot be used. Null when somebody paused it.
  paused_because text,
  created_at timestamptz not null default now(),
  constraint only_paused_says_why check (paused_because is null or paused_at is not null),
  -- What enqueue_jobs would refuse at every slot is refused when the schedule is set.
  constraint job_is_possible check (
    coalesce(job ->> 'jobType', '') <> ''
    and coalesce((job ->> 'priority')::integer, 5) between 1 and 10
    and coalesce((job ->> 'maxRetries')::integer, 3) between 0 and 20)
);

-- One schedule of a name for each user; those of nobody in particular count as one user's, as in job_keys.
create unique index on public.job_schedules
  (coalesce(user_id, '00000000-0000-0000-0000-000000000000'), name);
create index on public.job_schedules (next_at) where paused_at is null;

alter table public.job_schedules enable row level security;
