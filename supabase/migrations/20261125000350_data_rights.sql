-- What families may ask for: their pictures sent to us, kept for a while and with their consent; all that we hold of them; and
-- that it goes.

create table public.uploads (
  id bigint generated always as identity primary key,
  -- Null: the service's own.
  user_id uuid,
  child_profile_id bigint,
  -- Where the shelf keeps it.
  key text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Who agreed, when, and to which text: {"by", "user_id", "at", "text_version"}
  consent jsonb not null
);
create index uploads_by_user on public.uploads (user_id, id);
create index uploads_by_key on public.uploads (key);
create index uploads_by_end on public.uploads (expires_at);

-- Which job has put which file on the shelf, or is about to: written before the file is there, and kept as long as the job.
-- So an erasure finds what a run that was cut short has left behind, and leaves alone what another book is about to name.
create table public.file_holds (
  key text not null,
  job_id bigint not null,
  primary key (key, job_id)
);
create index file_holds_by_job on public.file_holds (job_id);

insert into public.file_holds (key, job_id)
select distinct found[1], step.job_id
  from public.job_steps step
 cross join lateral regexp_matches(step.result::text, '[0-9a-f]{64}[.][a-z0-9]{3,4}', 'g') as found
 union
select key, job_id from public.job_artifacts;

-- Files of which the last row is gone. They go right after it; what a crash leaves here goes with the next sweep.
create table public.files_to_remove (
  key text primary key,
  since timestamptz not null default now()
);

-- What was erased, in numbers: shown to whoever asks later. Nothing of what it was.
create table public.erasure_receipts (
  id bigint generated always as identity primary key,
  -- Zero: nobody's.
  user_key uuid not null,
  at timestamptz not null default now(),
  -- {"asked", "books", "jobs", "rows", "files"}
  what jsonb not null
);
create index erasure_receipts_by_user on public.erasure_receipts (user_key, id);

-- Shared: a file that is being put. Alone: it is being looked at whether anybody still names it.
create function public.lock_file(p_key text, p_alone boolean) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  if p_alone then
    perform pg_catalog.pg_advisory_xact_lock(7272, pg_catalog.hashtext(p_key));
  else
    perform pg_catalog.pg_advisory_xact_lock_shared(7272, pg_catalog.hashtext(p_key));
  end if;
end $$;

-- A running job is about to put this file. False: it is not running any more, in this attempt.
create function public.hold_file(p_job_id bigint, p_attempt integer, p_key text) returns boolean
  language plpgsql volatile set search_path = '' as $$
begin
  perform public.lock_file(p_key, false);
  -- The lease is held until this commits: nobody erases the job between the look and the row.
  perform from public.job_leases where job_id = p_job_id and attempt = p_attempt for share;
  if not found then
    return false;
  end if;
  insert into public.file_holds (key, job_id) values (p_key, p_job_id) on conflict do nothing;
  return true;
end $$;

-- A step that was copied from another book names files that its own job has never put.
create function public.hold_step_files() returns trigger
  language plpgsql set search_path = '' as $$
begin
  insert into public.file_holds (key, job_id)
  select distinct file[1], step.job_id
    from added step
   cross join lateral regexp_matches(step.result::text, '[0-9a-f]{64}[.][a-z0-9]{3,4}', 'g') as file
      on conflict do nothing;
  return null;
end $$;
create trigger hold_step_files after insert on public.job_steps
  referencing new table as added for each statement execute function public.hold_step_files();

create function public.forget_file_holds() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.file_holds where job_id in (select id from gone);
  return null;
end $$;
create trigger forget_file_holds after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_file_holds();

alter table public.uploads enable row level security;
alter table public.file_holds enable row level security;
alter table public.files_to_remove enable row level security;
alter table public.erasure_receipts enable row level security;
revoke all on public.uploads, public.file_holds, public.files_to_remove, public.erasure_receipts from anon, authenticated;
revoke all on sequence public.uploads_id_seq, public.erasure_receipts_id_seq from anon, authenticated;
grant select on public.uploads, public.erasure_receipts to authenticated;
grant select, insert, update, delete
  on public.uploads, public.file_holds, public.files_to_remove, public.erasure_receipts to service_role;
grant select, usage on sequence public.uploads_id_seq, public.erasure_receipts_id_seq to service_role;
revoke execute on function public.lock_file(text, boolean), public.hold_file(bigint, integer, text),
  public.hold_step_files(), public.forget_file_holds() from public, anon, authenticated;
grant execute on function public.lock_file(text, boolean), public.hold_file(bigint, integer, text),
  public.hold_step_files(), public.forget_file_holds() to service_role;

create policy "owners read their uploads" on public.uploads
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "owners read their erasure receipts" on public.erasure_receipts
  for select to authenticated using ((select auth.uid()) = user_key);
