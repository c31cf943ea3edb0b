-- What is known of each job besides its place in the queue: the order, the stages, progress, events, files, result.

create table public.job_orders (
  job_id bigint primary key references public.book_generation_jobs (id) on delete cascade,
  order_data jsonb not null,
  created_at timestamptz not null default now()
);

create table public.job_stages (
  id bigint generated always as identity primary key,
  job_id bigint not null references public.book_generation_jobs (id) on delete cascade,
  -- The stage's place in the format's list.
  position smallint not null,
  stage_name text not null,
  status text not null default 'pending'
    check (status in ('pending', 'processing', 'completed', 'failed', 'skipped')),
  progress_percentage smallint not null default 0 check (progress_percentage between 0 and 100),
  error_message text,
  skip_reason text,
  started_at timestamptz,
  completed_at timestamptz,
  unique (job_id, position),
  unique (job_id, stage_name),
  constraint completed_is_whole check (status <> 'completed' or progress_percentage = 100),
  constraint failed_says_why check (status <> 'failed' or error_message is not null),
  constraint skipped_says_why check ((status = 'skipped') = (skip_reason is not null))
) with (fillfactor = 50);

create table public.job_progress (
  job_id bigint primary key references public.book_generation_jobs (id) on delete cascade,
  overall_progress smallint not null default 0 check (overall_progress between 0 and 100),
  last_event integer not null default 0
) with (fillfactor = 50);

create table public.job_events (
  job_id bigint not null references public.book_generation_jobs (id) on delete cascade,
  seq integer not null,
  at timestamptz not null default clock_timestamp(),
  type text not null,
  data jsonb not null default '{}',
  primary key (job_id, seq)
);

create table public.job_artifacts (
  job_id bigint not null references public.book_generation_jobs (id) on delete cascade,
  -- The file's name in the book: "book.pdf", "scene-1.webp".
  name text not null,
  -- Where the shelf keeps it: made of the bytes alone.
  key text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  created_at timestamptz not null default now(),
  primary key (job_id, name)
);
create index job_artifacts_by_key on public.job_artifacts (key);

create table public.job_results (
  job_id bigint primary key references public.book_generation_jobs (id) on delete cascade,
  result_data jsonb not null,
  created_at timestamptz not null default now()
);

-- Appends one event. The progress row is the counter and the lock: events of one job get their numbers in commit order.
create function public.append_job_event(p_job_id bigint, p_type text, p_data jsonb) returns integer
  language plpgsql set search_path = '' as $$
declare
  next_seq integer;
begin
  update public.job_progress set last_event = last_event + 1
   where job_id = p_job_id
  returning last_event into next_seq;
  if next_seq is null then
    return null;
  end if;
  insert into public.job_events (job_id, seq, type, data) values (p_job_id, next_seq, p_type, p_data);
  perform pg_notify('bookmill_events', p_job_id::text);
  return next_seq;
end $$;

-- Every change of a job's state is an event, whoever made it: worker, sweep, operator or SQL editor.
create function public.record_job_event() returns trigger
  language plpgsql set search_path = '' as $$
declare
  event_type text;
begin
  if tg_op = 'INSERT' then
    insert into public.job_progress (job_id) values (new.id) on conflict do nothing;
    event_type := 'job.created';
  elsif new.status = old.status then
    if new.cancel_requested_at is not distinct from old.cancel_requested_at then
      return null;
    end if;
    event_type := 'job.cancelling';
  elsif new.status = 'processing' then
    event_type := 'job.started';
  elsif new.status = 'pending' then
    event_type := case
      when new.retry_count > old.retry_count then 'job.retrying'
      when new.rescue_count > old.rescue_count then 'job.rescued'
      when new.wait_count > old.wait_count then 'job.waiting'
      else 'job.released'
    end;
  else
    event_type := 'job.' || new.status;
  end if;
  if new.status = 'completed' then
    update public.job_progress set overall_progress = 100 where job_id = new.id;
  end if;
  -- However the run ended (a crash included), no stage of it is being worked on any more.
  if tg_op = 'UPDATE' and old.status = 'processing' and new.status <> 'processing' then
    update public.job_stages set status = 'pending' where job_id = new.id and status = 'processing';
  end if;
  perform public.append_job_event(new.id, event_type, jsonb_strip_nulls(jsonb_build_object(
    'attempt', new.attempt,
    'retry_count', new.retry_count,
    'error_code', new.error_code,
    'error_message', new.error_message,
    'run_at', case when event_type in ('job.retrying', 'job.waiting') then new.run_at end
  )));
  return null;
end $$;

create trigger record_job_event after insert or update on public.book_generation_jobs
  for each row execute function public.record_job_event();

alter table public.job_orders enable row level security;
alter table public.job_stages enable row level security;
alter table public.job_progress enable row level security;
alter table public.job_events enable row level security;
alter table public.job_artifacts enable row level security;
alter table public.job_results enable row level security;

revoke all on public.job_orders, public.job_stages, public.job_progress, public.job_events,
  public.job_artifacts, public.job_results from anon, authenticated;
grant select on public.job_orders, public.job_stages, public.job_progress, public.job_events,
  public.job_artifacts, public.job_results to authenticated;
grant select, insert, update, delete on public.job_orders, public.job_stages, public.job_progress,
  public.job_events, public.job_artifacts, public.job_results to service_role;
revoke execute on function public.append_job_event(bigint, text, jsonb) from public, anon, authenticated;
revoke execute on function public.record_job_event() from public, anon, authenticated;
grant execute on function public.append_job_event(bigint, text, jsonb) to service_role;
grant execute on function public.record_job_event() to service_role;

create policy "owners read their orders" on public.job_orders for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their stages" on public.job_stages for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their progress" on public.job_progress for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their events" on public.job_events for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their files" on public.job_artifacts for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their results" on public.job_results for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
