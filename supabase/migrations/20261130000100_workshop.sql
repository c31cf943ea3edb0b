-- The workshop: what operators did, and what they had done to many jobs at once.

-- Who did what to which job. A child's name stands nowhere in it.
create table public.workshop_audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- Null for both: the service itself.
  user_id uuid,
  key_name text,
  act text not null check (act in
    ('cancel', 'retry', 'redo', 'priority', 'reveal', 'bulk.retry', 'bulk.cancel', 'bulk.stop')),
  job_id bigint,
  book_id bigint,
  -- Of a row with a job: the bulk act by which it was done.
  bulk_id bigint,
  filter text,
  reason text check (char_length(reason) <= 300),
  before jsonb,
  after jsonb
);
create index workshop_audit_by_job on public.workshop_audit (job_id, id desc) where job_id is not null;
create index workshop_audit_by_bulk on public.workshop_audit (bulk_id, id desc) where bulk_id is not null;
create index workshop_audit_reveals on public.workshop_audit (book_id, at) where act = 'reveal';
-- The trail as it is shown: a bulk act as one row.
create index workshop_audit_of_people on public.workshop_audit (id desc) where bulk_id is null or job_id is null;

create function public.refuse_change_of_audit() returns trigger
  language plpgsql set search_path = '' as $$
begin
  raise exception 'the audit trail is only added to' using errcode = 'restrict_violation';
end $$;
create trigger audit_is_only_added_to before update or delete or truncate on public.workshop_audit
  for each statement execute function public.refuse_change_of_audit();

-- One act on all jobs that fitted a filter at one moment.
create table public.workshop_bulks (
  id bigint generated always as identity primary key,
  act text not null check (act in ('retry', 'cancel')),
  filter text not null,
  user_id uuid,
  key_name text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'taken_back', 'stopped')),
  created_at timestamptz not null default now(),
  -- Until then it may be taken back as if nothing was.
  starts_at timestamptz not null,
  ended_at timestamptz
);
create index workshop_bulks_due on public.workshop_bulks (starts_at) where state in ('waiting', 'running');

create table public.workshop_bulk_jobs (
  bulk_id bigint not null references public.workshop_bulks (id) on delete cascade,
  job_id bigint not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'skipped', 'failed')),
  primary key (bulk_id, job_id)
);
create index workshop_bulk_jobs_waiting on public.workshop_bulk_jobs (bulk_id, job_id) where state = 'waiting';

create function public.forget_bulk_jobs() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.workshop_bulk_jobs where job_id in (select id from gone);
  return null;
end $$;
create trigger forget_bulk_jobs after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_bulk_jobs();
create index workshop_bulk_jobs_by_job on public.workshop_bulk_jobs (job_id);

alter table public.workshop_audit enable row level security;
alter table public.workshop_bulks enable row level security;
alter table public.workshop_bulk_jobs enable row level security;
revoke all on public.workshop_audit, public.workshop_bulks, public.workshop_bulk_jobs from anon, authenticated, service_role;
revoke all on sequence public.workshop_audit_id_seq, public.workshop_bulks_id_seq from anon, authenticated;
grant select, insert on public.workshop_audit to service_role;
grant select, insert, update, delete on public.workshop_bulks, public.workshop_bulk_jobs to service_role;
grant select, usage on sequence public.workshop_audit_id_seq, public.workshop_bulks_id_seq to service_role;
revoke execute on function public.refuse_change_of_audit(), public.forget_bulk_jobs() from public, anon, authenticated;
grant execute on function public.refuse_change_of_audit(), public.forget_bulk_jobs() to service_role;
