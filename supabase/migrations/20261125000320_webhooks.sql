-- Webhooks: what happens to a book is told to the addresses that asked for it. The message is written in the transaction of
-- what it tells (an outbox), and sent afterwards by whichever worker process claims it.

create table public.webhook_endpoints (
  id bigint generated always as identity primary key,
  -- Null: the service's own, which hears of all books.
  user_id uuid,
  url text not null,
  description text not null default '',
  -- Empty: all of them.
  event_types text[] not null default '{}',
  -- "whsec_" and 32 bytes in base64; the one before it signs as well until `previous_until`.
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  status text not null default 'enabled' check (status in ('enabled', 'disabled')),
  -- by_owner, gone (it answered 410), failing (for days on end)
  disabled_reason text,
  -- When it failed for the first time since it last took a message.
  failing_since timestamptz,
  -- It asked for a pause.
  throttled_until timestamptz,
  created_at timestamptz not null default now(),
  constraint disabled_says_why check ((status = 'disabled') = (disabled_reason is not null)),
  constraint previous_secret_ends check ((previous_secret is null) = (previous_until is null))
);
create index webhook_endpoints_by_user on public.webhook_endpoints (user_id);

-- No foreign key to the endpoint: a job's change must not fail because an endpoint is removed this instant. A message that
-- comes too late for that is never claimed, and goes with its job.
create table public.webhook_messages (
  -- The same in every attempt: by it the receiver knows what it has had already.
  id text primary key default 'msg_' || replace(gen_random_uuid()::text, '-', ''),
  -- The order in which they were written.
  seq bigint generated always as identity,
  endpoint_id bigint not null,
  -- Null for a message that was sent to try the endpoint out.
  job_id bigint,
  book_id bigint,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'cancelled')),
  attempts integer not null default 0,
  -- When it is to be sent; while it is being sent, when its lease ends.
  next_at timestamptz not null default now(),
  -- Rises at each claim: what a sender notes after another one has taken over counts for nothing.
  lease integer not null default 0,
  leased_until timestamptz
);
create index webhook_messages_of_endpoint on public.webhook_messages (endpoint_id, seq);
create index webhook_messages_of_job on public.webhook_messages (job_id, endpoint_id);
create index webhook_messages_waiting on public.webhook_messages (endpoint_id, next_at, seq) where state = 'waiting';
create index webhook_messages_leased on public.webhook_messages (endpoint_id)
  where state = 'waiting' and leased_until is not null;

create table public.webhook_attempts (
  id bigint generated always as identity primary key,
  message_id text not null references public.webhook_messages on delete cascade,
  at timestamptz not null default now(),
  -- One of the two: it answered, or why it did not.
  status_code smallint,
  error_code text,
  duration_ms integer not null,
  -- What it answered, the first 500 bytes.
  answer text not null default '',
  constraint answered_or_not check ((status_code is null) <> (error_code is null))
);
create index webhook_attempts_of_message on public.webhook_attempts (message_id, id);

create function public.announce_job_events() returns trigger
  language plpgsql set search_path = '' as $$
begin
  -- The usual case: nobody listens, and the change pays for this look alone.
  if not exists (select from public.webhook_endpoints where status = 'enabled') then
    return null;
  end if;
  insert into public.webhook_messages (endpoint_id, job_id, book_id, type, payload)
  select endpoint.id, job.id, job.book_id, event.type, jsonb_build_object(
           'type', event.type,
           'timestamp', to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'data', jsonb_strip_nulls(jsonb_build_object(
             'book_id', job.book_id,
             'job_id', job.id,
             'status', case event.type when 'job.created' then 'pending'
                                       when 'job.retrying' then 'pending'
                                       when 'job.started' then 'processing'
                                       else substr(event.type, 5) end,
             'error_code', event.data ->> 'error_code',
             'child_profile_id', job.child_profile_id)))
    from added event
    join public.book_generation_jobs job on job.id = event.job_id
    join public.webhook_endpoints endpoint on endpoint.user_id is null or endpoint.user_id = job.user_id
   where event.type in ('job.created', 'job.started', 'job.retrying', 'job.completed', 'job.failed', 'job.cancelled')
     and endpoint.status = 'enabled'
     and (endpoint.event_types = '{}' or event.type = any(endpoint.event_types))
   order by event.job_id, event.seq, endpoint.id;
  if found then
    perform pg_catalog.pg_notify('bookmill_webhooks', '');
  end if;
  return null;
end $$;

create trigger announce_job_events after insert on public.job_events
  referencing new table as added for each statement execute function public.announce_job_events();

create function public.forget_webhook_messages() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.webhook_messages where job_id in (select id from gone);
  return null;
end $$;

create trigger forget_webhook_messages after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_webhook_messages();

alter table public.webhook_endpoints enable row level security;
alter table public.webhook_messages enable row level security;
alter table public.webhook_attempts enable row level security;

revoke all on public.webhook_endpoints, public.webhook_messages, public.webhook_attempts from anon, authenticated;
-- Not the secrets: they are shown once, when they are made.
grant select (id, user_id, url, description, event_types, previous_until, status, disabled_reason, failing_since,
              throttled_until, created_at)
  on public.webhook_endpoints to authenticated;
grant select on public.webhook_messages, public.webhook_attempts to authenticated;
grant select, insert, update, delete on public.webhook_endpoints, public.webhook_messages, public.webhook_attempts
  to service_role;
revoke execute on function public.announce_job_events(), public.forget_webhook_messages() from public, anon, authenticated;
grant execute on function public.announce_job_events(), public.forget_webhook_messages() to service_role;

create policy "owners read their webhooks" on public.webhook_endpoints
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "owners read their webhook messages" on public.webhook_messages for select to authenticated
  using (exists (select 1 from public.webhook_endpoints endpoint
                  where endpoint.id = endpoint_id and endpoint.user_id = (select auth.uid())));
create policy "owners read their webhook attempts" on public.webhook_attempts for select to authenticated
  using (exists (select 1 from public.webhook_messages message join public.webhook_endpoints endpoint
                    on endpoint.id = message.endpoint_id
                  where message.id = message_id and endpoint.user_id = (select auth.uid())));
