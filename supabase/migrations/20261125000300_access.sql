-- Who may do what: owners read their books, the service writes, nobody else does anything.

revoke all on public.workers, public.book_generation_jobs, public.job_inputs, public.job_ready, public.job_scheduled,
  public.job_limits, public.job_parked, public.job_leases, public.job_keys, public.job_schedules, public.job_stages,
  public.job_steps, public.job_progress, public.job_events, public.job_artifacts, public.job_results
  from anon, authenticated;
grant select on public.book_generation_jobs, public.job_inputs, public.job_schedules, public.job_stages,
  public.job_progress, public.job_events, public.job_artifacts, public.job_results
  to authenticated;
grant select, insert, update, delete on public.workers, public.book_generation_jobs, public.job_inputs,
  public.job_ready, public.job_scheduled, public.job_limits, public.job_parked, public.job_leases, public.job_keys,
  public.job_schedules, public.job_stages, public.job_steps, public.job_progress, public.job_events,
  public.job_artifacts, public.job_results
  to service_role;

revoke all on sequence public.job_numbers, public.job_returns, public.job_limits_in_force, public.job_turn_1, public.job_turn_2, public.job_turn_3,
  public.job_turn_4, public.job_turn_5, public.job_turn_6, public.job_turn_7, public.job_turn_8, public.job_turn_9,
  public.job_turn_10
  from anon, authenticated;
grant select, usage, update on sequence public.job_numbers, public.job_returns, public.job_limits_in_force, public.job_turn_1, public.job_turn_2,
  public.job_turn_3, public.job_turn_4, public.job_turn_5, public.job_turn_6, public.job_turn_7, public.job_turn_8,
  public.job_turn_9, public.job_turn_10
  to service_role;

do $$
declare
  own regprocedure;
begin
  for own in
    select oid::regprocedure from pg_proc
     where pronamespace = 'public'::regnamespace
       and proname in ('refuse_change_of_finished_job', 'announce_returns', 'last_turn',
                       'enqueue_jobs', 'forget_jobs', 'append_job_event', 'record_new_jobs', 'record_changed_jobs',
                       'job_limit', 'claim_under_limits', 'unpark_jobs', 'apply_job_limits', 'set_job_limit', 'pause_jobs',
                       'retry_jobs', 'record_changed_stages', 'record_kept_steps', 'forget_files_and_results')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', own);
    execute format('grant execute on function %s to service_role', own);
  end loop;
end $$;

create policy "owners read their jobs" on public.book_generation_jobs
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "owners read their orders" on public.job_inputs for select to authenticated
  using (exists (select 1 from public.book_generation_jobs j
                  where j.id = job_id and j.user_id = (select auth.uid())));
create policy "owners read their schedules" on public.job_schedules
  for select to authenticated using ((select auth.uid()) = user_id);
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
