/**
 * A trigger that judges every grant of leases inside the claim's own transaction: when more of a scope of one of the granted
 * jobs run than its limit allows, a row is left. A limit that was set below what runs already is no fault; starting one more
 * then is.
 */
export const limitWatchers = (queueSchema: string): string => `
create table if not exists seen.over_limits (
  seq bigserial primary key, at timestamptz not null default clock_timestamp(), scope text, key text, running int, most int);
create table if not exists seen.judged_grants (n bigserial primary key, limits int);
create or replace function seen.judge_limits() returns trigger language plpgsql as $$
begin
  insert into seen.judged_grants (limits) select count(*) from ${queueSchema}.job_limits having count(*) > 0 and exists (select from granted);
  insert into seen.over_limits (scope, key, running, most)
  with running as (
    select coalesce(job.user_id, '00000000-0000-0000-0000-000000000000')::text as user_key, job.job_type, job.id
      from ${queueSchema}.job_leases lease join ${queueSchema}.jobs job on job.id = lease.job_id
  ), fresh as (
    select running.* from running join granted on granted.job_id = running.id
  ), judged as (
    select scope, key, case when paused then 0 else max_running end as most,
           case scope
             when 'queue' then (select count(*) from running)
             when 'job_type' then (select count(*) from running where job_type = key)
             when 'user' then (select count(*) from running where user_key = key) end as jobs,
           case scope
             when 'queue' then exists (select from fresh)
             when 'job_type' then exists (select from fresh where job_type = key)
             when 'user' then exists (select from fresh where user_key = key) end as concerned
      from ${queueSchema}.job_limits where scope <> 'each_user'
    union all
    select scope, fresh.user_key, case when paused then 0 else max_running end,
           (select count(*) from running where running.user_key = fresh.user_key), true
      from ${queueSchema}.job_limits, (select distinct user_key from fresh) fresh
     where scope = 'each_user'
       and not exists (select from ${queueSchema}.job_limits own where own.scope = 'user' and own.key = fresh.user_key)
  )
  select scope, key, jobs, most from judged where concerned and jobs > most;
  return null;
end $$;
create or replace trigger judge_limits after insert on ${queueSchema}.job_leases
  referencing new table as granted for each statement execute function seen.judge_limits();
`;
