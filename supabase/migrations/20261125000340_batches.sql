-- Batches: one call that ordered many books, and what became of each of its lines.

create table public.batches (
  id bigint generated always as identity primary key,
  -- Null: the service's own.
  user_id uuid,
  name text check (char_length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  -- Lines that became books, and lines that could not.
  orders integer not null check (orders > 0),
  refused integer not null check (refused >= 0),
  -- Its books share what is equal: made once, then copied (pipeline/sibling-step.ts).
  shares_steps boolean not null default false,
  idempotency_key text check (char_length(idempotency_key) between 1 and 255),
  -- SHA-256 in hex of all that was sent, by which the same batch is known again.
  fingerprint text not null
);
create unique index batches_by_key
  on public.batches (coalesce(user_id, '00000000-0000-0000-0000-000000000000'), idempotency_key)
  where idempotency_key is not null;
create index batches_by_user on public.batches (user_id, id desc);

create table public.batch_rows (
  batch_id bigint not null references public.batches (id) on delete cascade,
  -- As in the file that was sent: in a CSV the header is line 1.
  line integer not null check (line > 0),
  -- The book: its first run. Null: the order was refused.
  job_id bigint,
  -- Why: [{pointer, detail}]
  faults jsonb,
  primary key (batch_id, line),
  constraint book_or_faults check ((job_id is null) <> (faults is null))
);
create unique index batch_rows_by_job on public.batch_rows (job_id);

-- A book that is forgotten takes its line along, and the last one its batch.
create function public.forget_batch_rows() returns trigger
  language plpgsql set search_path = '' as $$
declare
  touched bigint[];
begin
  with forgotten as (
    delete from public.batch_rows where job_id in (select id from gone) returning batch_id
  )
  select array_agg(distinct batch_id) into touched from forgotten;
  delete from public.batches batch
   where batch.id = any(touched)
     and not exists (select from public.batch_rows line where line.batch_id = batch.id and line.job_id is not null);
  return null;
end $$;
create trigger forget_batch_rows after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_batch_rows();

alter table public.batches enable row level security;
alter table public.batch_rows enable row level security;
revoke all on public.batches, public.batch_rows from anon, authenticated;
revoke all on sequence public.batches_id_seq from anon, authenticated;
grant select on public.batches, public.batch_rows to authenticated;
grant select, insert, update, delete on public.batches, public.batch_rows to service_role;
grant select, usage on sequence public.batches_id_seq to service_role;
revoke execute on function public.forget_batch_rows() from public, anon, authenticated;
grant execute on function public.forget_batch_rows() to service_role;

create policy "owners read their batches" on public.batches
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "owners read their batches' lines" on public.batch_rows for select to authenticated
  using (exists (select 1 from public.batches batch
                  where batch.id = batch_id and batch.user_id = (select auth.uid())));
