-- E-mails that tell of a book's end. The row is written in the transaction of what it tells (an outbox), and sent afterwards by
-- whichever worker process claims it. The address stays in the job's input: it is in one place, and goes with it.

create table public.mails (
  -- The Message-ID is made of it: by it a mail that came twice can be told.
  id uuid primary key default gen_random_uuid(),
  job_id bigint not null unique,
  book_id bigint not null,
  kind text not null check (kind in ('completed', 'failed')),
  created_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  -- Those that failed, and the one that was taken.
  attempts integer not null default 0,
  -- When it is to be sent; while it is being sent, when its lease ends.
  next_at timestamptz not null default now(),
  -- Rises at each claim: what a sender notes of a failure after another one has taken over counts for nothing.
  lease integer not null default 0,
  -- A code, never the server's words: they may hold the address.
  last_error text
);
create index mails_waiting on public.mails (next_at) where state = 'waiting';

create function public.write_mail() returns trigger
  language plpgsql set search_path = '' as $$
begin
  insert into public.mails (job_id, book_id, kind)
  select job.id, job.book_id, substr(new.type, 5)
    from public.book_generation_jobs job join public.job_inputs input on input.job_id = job.id
   where job.id = new.job_id and input.input ->> 'notifyEmail' is not null;
  return null;
end $$;

-- For each row, so that `when` spares all other events the call.
create trigger write_mail after insert on public.job_events
  for each row when (new.type in ('job.completed', 'job.failed')) execute function public.write_mail();

create function public.forget_mails() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.mails where job_id in (select id from gone);
  return null;
end $$;

create trigger forget_mails after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_mails();

alter table public.mails enable row level security;
revoke all on public.mails from anon, authenticated;
grant select, insert, update, delete on public.mails to service_role;
revoke execute on function public.write_mail(), public.forget_mails() from public, anon, authenticated;
grant execute on function public.write_mail(), public.forget_mails() to service_role;
