-- What books have besides a place in the queue: files, a result, and a log of everything that happens to them.

create table public.job_artifacts (
  job_id bigint not null,
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
  job_id bigint primary key,
  result_data jsonb not null,
  created_at timestamptz not null default now()
);

-- Every change of a job's state is an event, whoever made it: worker, sweep, operator or SQL editor. Once per statement,
-- because a statement may settle a hundred jobs.
create function public.record_new_jobs() returns trigger
  language plpgsql set search_path = '' as $$
declare
  job record;
begin
  for job in select * from added order by id loop
    perform public.append_job_event(job.id, 'job.created', jsonb_build_object('attempt', 0, 'retry_count', 0), 0::smallint);
  end loop;
  return null;
end $$;

create function public.record_changed_jobs() returns trigger
  language plpgsql set search_path = '' as $$
declare
  job record;
begin
  for job in
    select later.*,
           case
             when later.status = earlier.status then 'job.cancelling'
             when later.status = 'processing' then 'job.started'
             when later.status <> 'pending' then 'job.' || later.status
             when later.retry_count > earlier.retry_count then 'job.retrying'
             when later.rescue_count > earlier.rescue_count then 'job.rescued'
             when later.wait_count > earlier.wait_count then 'job.waiting'
             else 'job.released'
           end as event_type
      from changed later join unchanged earlier using (id)
     where later.status <> earlier.status
        or (later.status = 'processing' and later.cancel_requested_at is distinct from earlier.cancel_requested_at)
     order by id
  loop
    perform public.append_job_event(job.id, job.event_type, jsonb_strip_nulls(jsonb_build_object(
      'attempt', job.attempt,
      'retry_count', job.retry_count,
      'error_code', job.error_code,
      'error_message', job.error_message,
      'run_at', case when job.event_type in ('job.retrying', 'job.waiting') then job.run_at end
    )), case when job.status = 'completed' then 100 else 0 end::smallint);
  end loop;
  return null;
end $$;

create function public.record_changed_stages() returns trigger
  language plpgsql set search_path = '' as $$
declare
  stage record;
begin
  for stage in
    select later.*,
           case when later.status = earlier.status then 'stage.progress'
                when later.status = 'processing' then 'stage.started'
                else 'stage.' || later.status end as event_type
      from changed later join unchanged earlier using (job_id, position)
     where later.status <> 'pending'
       and (later.status <> earlier.status or later.progress_percentage <> earlier.progress_percentage)
     order by job_id, position
  loop
    perform public.append_job_event(stage.job_id, stage.event_type, jsonb_strip_nulls(jsonb_build_object(
      'stage', stage.stage_name,
      'progress_percentage', stage.progress_percentage,
      'error_message', case when stage.status = 'failed' then stage.error_message end,
      'reason', case when stage.status = 'skipped' then stage.skip_reason end
    )));
  end loop;
  return null;
end $$;

-- A kept step and its files count together. A scene that was drawn again replaces its files.
create function public.record_kept_steps() returns trigger
  language plpgsql set search_path = '' as $$
declare
  step record;
begin
  for step in select *, result -> 'files' as files from added order by finished_at, stage_name, part loop
    insert into public.job_artifacts (job_id, name, key, media_type, bytes)
    select step.job_id, file ->> 'name', file -> 'artifact' ->> 'key', file -> 'artifact' ->> 'mediaType',
           (file -> 'artifact' ->> 'bytes')::bigint
      from json_array_elements(step.files) file
        on conflict (job_id, name) do update
       set key = excluded.key, media_type = excluded.media_type, bytes = excluded.bytes;
    perform public.append_job_event(step.job_id, 'step.completed', jsonb_strip_nulls(jsonb_build_object(
      'stage', step.stage_name, 'part', step.part, 'try', step.try, 'attempt', step.attempt,
      'files', (select jsonb_agg(file ->> 'name') from json_array_elements(step.files) file))));
  end loop;
  return null;
end $$;

create function public.forget_files_and_results() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.job_artifacts where job_id in (select id from gone);
  delete from public.job_results where job_id in (select id from gone);
  return null;
end $$;

create trigger record_new_jobs after insert on public.book_generation_jobs
  referencing new table as added for each statement execute function public.record_new_jobs();
create trigger record_changed_jobs after update on public.book_generation_jobs
  referencing old table as unchanged new table as changed for each statement execute function public.record_changed_jobs();
create trigger record_changed_stages after update on public.job_stages
  referencing old table as unchanged new table as changed for each statement execute function public.record_changed_stages();
create trigger record_kept_steps after insert on public.job_steps
  referencing new table as added for each statement execute function public.record_kept_steps();
create trigger forget_files_and_results after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_files_and_results();

alter table public.job_artifacts enable row level security;
alter table public.job_results enable row level security;
