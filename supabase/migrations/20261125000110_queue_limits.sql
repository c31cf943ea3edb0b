-- Running limits and pauses of the queue. Who sets none pays for none: a claim then reads one sequence.

-- How many jobs may run at once, and what is paused. No rows: no limits, and claims know nothing of this.
create table public.job_limits (
  -- queue: all jobs together; job_type and user: those of `key`; each_user: those of every user who has no row of his own.
  scope text not null check (scope in ('queue', 'job_type', 'user', 'each_user')),
  -- The job type, or the user's number (zero for the jobs of nobody in particular: they count as one user).
  key text not null,
  max_running integer check (max_running >= 0),
  paused boolean not null default false,
  primary key (scope, key),
  constraint key_names_what_it_limits check ((scope in ('queue', 'each_user')) = (key = '')),
  constraint says_something check (max_running is not null or paused)
);

-- Jobs whose turn came while their user or their type was at its limit. They keep their place and go back to job_ready when
-- one of them may run: so a claim never walks twice over what it may not take.
create table public.job_parked (
  job_id bigint primary key,
  -- What held it up: user or job_type, and which.
  scope text not null check (scope in ('user', 'job_type')),
  key text not null,
  priority smallint not null,
  turn bigint not null,
  user_key uuid not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
create index on public.job_parked (scope, key, priority, turn, job_id);
create index on public.job_parked (user_key, priority, turn);

-- Above 1 while there may be limits. A sequence, because a claim must see the newest value whatever its snapshot: it reads it
-- under a lock that whoever sets a limit takes alone.
create sequence public.job_limits_in_force;

-- What limits the jobs of one user or of one type, as far as anything does: null for no limit.
create function public.job_limit(p_scope text, p_key text) returns integer
  language plpgsql stable set search_path = '' as $$
begin
  return (
    select case when own.paused then 0 else own.max_running end
      from public.job_limits own
     where (own.scope = p_scope and own.key = p_key) or (p_scope = 'user' and own.scope = 'each_user')
     -- His own row counts before the one for every user.
     order by own.scope = 'each_user'
     limit 1);
end $$;

-- pending → processing under limits: starts up to p_count jobs that may run now, for a worker that is alive; what may not run
-- now is parked. Exact: whoever claims holds the lock until it has committed, and looks at leases and line after it got it.
-- What is picked must be started here, by a statement after the picking: the one that calls this has a view of the line from
-- before the wait, and would leave out what came since. `jobs` as `claimedJobs` reads it, null for none. `limited` false:
-- there are no limits any more.
create function public.claim_under_limits(
  p_worker_id bigint,
  p_count integer,
  out jobs text,
  out parked integer,
  out limited boolean
)
  language plpgsql volatile set search_path = '' as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  lanes constant regclass[] := array[
    'public.job_turn_1', 'public.job_turn_2', 'public.job_turn_3', 'public.job_turn_4', 'public.job_turn_5',
    'public.job_turn_6', 'public.job_turn_7', 'public.job_turn_8', 'public.job_turn_9', 'public.job_turn_10'
  ];
  -- Where they stand in job_ready.
  places tid[];
  -- How many of all jobs may start now.
  room integer;
  -- Limits of users or of types.
  sorted_out boolean;
begin
  parked := 0;
  limited := false;
  if not exists (select from public.workers where id = p_worker_id and state = 'alive') then
    return;
  end if;
  perform pg_catalog.pg_advisory_xact_lock('public.job_limits'::regclass::oid::bigint);
  select count(*) > 0, count(*) filter (where scope <> 'queue') > 0,
         least(p_count, min(case when paused then 0 else max_running end) filter (where scope = 'queue')
                          - (select count(*) from public.job_leases))
    into limited, sorted_out, room
    from public.job_limits;
  if not limited then
    perform pg_catalog.setval('public.job_limits_in_force', 1);
  end if;

  -- Nothing can start: then nothing is put aside either, or it would be let back at once, to be put aside again.
  if room <= 0 then
    return;
  end if;

  if not sorted_out then
    places := array(
      select lane.place
        from generate_series(1, 10) as lane_number
       cross join lateral (
         select ready.ctid as place from public.job_ready ready
          where ready.priority = lane_number::smallint
          order by ready.turn, ready.job_id
          limit room
            for update skip locked) lane
       limit room);
  else
    with front as materialized (
      select lane.*
        from generate_series(1, 10) as lane_number
       cross join lateral (
         select ready.ctid as place, ready.priority, ready.turn, ready.job_id, ready.user_key
           from public.job_ready ready
          where ready.priority = lane_number::smallint
          order by ready.turn, ready.job_id
          -- Many that may not run can stand before one that may.
          limit p_count + 500
            for update skip locked) lane
       limit p_count + 500
    ), running as materialized (
      select coalesce(job.user_id, nobody) as user_key, job.job_type, count(*) as jobs
        from public.job_leases lease join public.book_generation_jobs job on job.id = lease.job_id
       group by 1, 2
    ), candidates as (
      select front.*, job.job_type,
             row_number() over (partition by front.user_key order by front.priority, front.turn, front.job_id) as nth_of_user
        from front join public.book_generation_jobs job on job.id = front.job_id
    ), users as materialized (
      select user_key,
             public.job_limit('user', user_key::text)
               - coalesce((select sum(running.jobs) from running where running.user_key = waiting.user_key), 0) as room
        from (select distinct front.user_key from front) waiting
    ), types as materialized (
      select job_type,
             public.job_limit('job_type', job_type)
               - coalesce((select sum(running.jobs) from running where running.job_type = waiting.job_type), 0) as room
        from (select distinct candidates.job_type from candidates) waiting
    ), by_user as (
      select candidates.*,
             (users.room is null or nth_of_user <= users.room)
               -- Not past those of the same user that are aside already.
               and not exists (
                 select from public.job_parked aside
                  where aside.scope = 'user' and aside.key = candidates.user_key::text
                    and (aside.priority, aside.turn, aside.job_id) < (candidates.priority, candidates.turn, candidates.job_id))
               as user_has_room
        from candidates join users using (user_key)
    ), by_type as (
      select by_user.*,
             (types.room is null
              or count(*) filter (where user_has_room)
                   over (partition by job_type order by priority, turn, job_id) <= types.room)
               and not exists (
                 select from public.job_parked aside
                  where aside.scope = 'job_type' and aside.key = by_user.job_type
                    and (aside.priority, aside.turn, aside.job_id) < (by_user.priority, by_user.turn, by_user.job_id))
               as type_has_room
        from by_user join types using (job_type)
    ), taken as (
      select place from by_type
       where user_has_room and type_has_room
       order by priority, turn, job_id
       limit room
    ), held_up as (
      delete from public.job_ready ready using by_type
       where ready.ctid = by_type.place and not (by_type.user_has_room and by_type.type_has_room)
      returning by_type.*
    ), put_aside as (
      insert into public.job_parked (job_id, scope, key, priority, turn, user_key)
      select job_id, case when user_has_room then 'job_type' else 'user' end,
             case when user_has_room then job_type else user_key::text end, priority, turn, user_key
        from held_up
      returning job_id
    )
    select coalesce((select array_agg(place) from taken), '{}'), (select count(*) from put_aside)
      into places, parked;
  end if;

  -- From here on as the claim without limits (claim.ts).
  with taken as (
    delete from public.job_ready ready where ready.ctid = any (places) returning ready.job_id
  ), started as (
    update public.book_generation_jobs job
       set status = 'processing', worker_id = p_worker_id, attempt = attempt + 1, started_at = coalesce(started_at, now())
     where job.id = any (array(select job_id from taken))
    returning job.id, job.book_id, job.job_type, job.user_id, job.attempt, job.retry_count,
              job.max_retries, job.priority - job.aged as priority, job.turn
  ), leased as (
    insert into public.job_leases (job_id, worker_id, attempt) select id, p_worker_id, attempt from started
  ), reached as (
    select priority, max(turn) as turn from started group by priority
  ), advanced as (
    -- Nobody else moves a lane meanwhile: whoever claims the fast way shares the lock.
    select case when turn > coalesce(pg_catalog.pg_sequence_last_value(lane), 0) then pg_catalog.setval(lane, turn) end
      from reached cross join lateral (select lanes[priority] as lane) sequence
  )
  select '[[' || string_agg(concat_ws(',', id, book_id, to_json(job_type), coalesce(to_json(user_id), 'null'), priority,
           turn, attempt, retry_count, max_retries, coalesce(input, 'null'), coalesce(redo, 'null')), '],[') || ']]'
    into jobs
    from started left join public.job_inputs on job_id = id
   cross join (select count(*) from advanced) moved;
end $$;

-- Parked jobs go back into the line, each to its old place, as many as may run now: of these users and types, or of all
-- (null). Says how many.
create function public.unpark_jobs(p_users text[] default null, p_types text[] default null) returns integer
  language plpgsql volatile set search_path = '' as $$
declare
  returned integer;
begin
  if not exists (select from public.job_parked) then
    return 0;
  end if;
  with recursive kinds as (
    -- Each key once, by one look into the index for each.
    (select parked.scope, parked.key from public.job_parked parked order by parked.scope, parked.key limit 1)
    union all
    select following.* from kinds cross join lateral (
      select parked.scope, parked.key from public.job_parked parked
       where (parked.scope, parked.key) > (kinds.scope, kinds.key)
       order by parked.scope, parked.key limit 1) following
  ), asked as materialized (
    select kinds.scope, kinds.key from kinds where p_users is null
    union
    select 'user', unnest(p_users)
    union
    select 'job_type', unnest(p_types)
  ), running as materialized (
    select coalesce(job.user_id, '00000000-0000-0000-0000-000000000000')::text as user_key, job.job_type, count(*) as jobs
      from public.job_leases lease join public.book_generation_jobs job on job.id = lease.job_id
     group by 1, 2
  ), rooms as materialized (
    select asked.scope, asked.key,
           coalesce(public.job_limit(asked.scope, asked.key), 2147483647)
             - coalesce((select sum(running.jobs) from running
                          where case asked.scope when 'user' then running.user_key else running.job_type end = asked.key), 0)
             as room
      from asked
  ), chosen as materialized (
    select waiting.job_id
      from rooms cross join lateral (
        select parked.priority, parked.turn from public.job_parked parked
         where parked.scope = rooms.scope and parked.key = rooms.key
         order by parked.priority, parked.turn, parked.job_id limit 1) first
     cross join lateral (
        -- Those that were let back and are not claimed yet (all workers are busy) have taken the room already.
        select count(*) as jobs from (
          select from public.job_ready ready
           where rooms.scope = 'user' and ready.user_key = case rooms.scope when 'user' then rooms.key::uuid end
             and (ready.priority, ready.turn) <= (first.priority, first.turn)
           limit 1000) one) before
     cross join lateral (
        select parked.job_id from public.job_parked parked
         where parked.scope = rooms.scope and parked.key = rooms.key
         order by parked.priority, parked.turn, parked.job_id
         limit greatest(rooms.room - before.jobs, 0)
           for update skip locked) waiting
     where rooms.room > 0
  ), taken as (
    delete from public.job_parked parked using chosen where parked.job_id = chosen.job_id returning parked.*
  ), put_back as (
    insert into public.job_ready (priority, turn, job_id, user_key)
    select priority, turn, job_id, user_key from taken
    returning job_id
  )
  select count(*) into returned from put_back;
  if returned > 0 then
    perform public.announce_returns();
  end if;
  return returned;
end $$;

-- Claims that come after this one count; what was parked and may run now is back in the line. Only claim_under_limits takes
-- the mark away, when it has seen that no limit is left: a change that is rolled back leaves it standing, which costs a look.
create function public.apply_job_limits() returns void
  language plpgsql volatile set search_path = '' as $$
begin
  perform pg_catalog.setval('public.job_limits_in_force', 2);
  perform public.unpark_jobs();
  perform pg_catalog.pg_notify('bookmill_jobs', '');
end $$;

-- At most so many run at the same instant, or null: as many as will. It holds from the commit on: claims that are under way
-- have ended by then, later ones count. Jobs that are running already are not stopped.
create function public.set_job_limit(p_scope text, p_key text, p_max_running integer) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock('public.job_limits'::regclass::oid::bigint);
  if p_max_running is null then
    delete from public.job_limits where scope = p_scope and key = p_key and not paused;
    update public.job_limits set max_running = null where scope = p_scope and key = p_key;
  else
    insert into public.job_limits (scope, key, max_running) values (p_scope, p_key, p_max_running)
        on conflict (scope, key) do update set max_running = excluded.max_running;
  end if;
  perform public.apply_job_limits();
end $$;

-- Nothing of the scope starts, or it starts again.
create function public.pause_jobs(p_scope text, p_key text, p_paused boolean) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock('public.job_limits'::regclass::oid::bigint);
  if p_paused then
    insert into public.job_limits (scope, key, paused) values (p_scope, p_key, true)
        on conflict (scope, key) do update set paused = true;
  else
    delete from public.job_limits where scope = p_scope and key = p_key and max_running is null;
    update public.job_limits set paused = false where scope = p_scope and key = p_key;
  end if;
  perform public.apply_job_limits();
end $$;

alter table public.job_limits enable row level security;
alter table public.job_parked enable row level security;
