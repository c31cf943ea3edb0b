-- Where Supabase's Realtime is, owners hear what happens to their books as it happens. Where it is not, nothing of this costs
-- anything: no trigger, no policy. May be run again (its blocks, in the SQL editor) when Realtime has come later.

-- Every event but the first, to the private topic "job:<number>". `job.created` comes before anybody knows the number; left
-- out, a batch of a thousand orders opens no thousand subtransactions. What belongs to nobody is heard by nobody.
create function public.broadcast_job_events() returns trigger
  language plpgsql set search_path = '' as $$
declare
  happened record;
begin
  for happened in
    select event.job_id, event.type, jsonb_build_object(
             'job_id', event.job_id, 'seq', event.seq, 'at', event.at, 'type', event.type, 'data', event.data) as payload
      from added event join public.book_generation_jobs job on job.id = event.job_id
     where event.type <> 'job.created' and job.user_id is not null
     order by event.job_id, event.seq
  loop
    begin
      perform realtime.send(happened.payload, happened.type, 'job:' || happened.job_id, true);
    exception when others then
      -- The book goes on whether or not anybody hears of it: the event is in job_events.
      raise warning 'realtime.send: %', sqlerrm;
    end;
  end loop;
  return null;
end $$;
revoke execute on function public.broadcast_job_events() from public, anon, authenticated;
grant execute on function public.broadcast_job_events() to service_role;

-- Broadcast: the way that scales.
do $$
begin
  if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null
     and to_regprocedure('realtime.topic()') is not null and to_regclass('realtime.messages') is not null then
    drop policy if exists "owners hear of their books" on realtime.messages;
    create policy "owners hear of their books" on realtime.messages for select to authenticated
      using (extension = 'broadcast' and exists (
        select 1 from public.book_generation_jobs job
         where job.id = case when (select realtime.topic()) ~ '^job:[1-9][0-9]{0,17}$'
                             then substr((select realtime.topic()), 5)::bigint end
           and job.user_id = (select auth.uid())));
    drop trigger if exists broadcast_job_events on public.job_events;
    create trigger broadcast_job_events after insert on public.job_events
      referencing new table as added for each statement execute function public.broadcast_job_events();
  end if;
exception when insufficient_privilege then
  raise warning 'Realtime is not open to this role, so nothing is broadcast: %', sqlerrm;
end $$;

-- Postgres Changes: the simple way, for few listeners.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['book_generation_jobs', 'job_stages'] loop
    if exists (select from pg_publication where pubname = 'supabase_realtime' and not puballtables)
       and not exists (select from pg_publication_tables
                        where pubname = 'supabase_realtime' and schemaname = 'public' and tablename = wanted) then
      execute format('alter publication supabase_realtime add table public.%I', wanted);
    end if;
  end loop;
exception when insufficient_privilege then
  raise warning 'the publication supabase_realtime belongs to another role: %', sqlerrm;
end $$;
