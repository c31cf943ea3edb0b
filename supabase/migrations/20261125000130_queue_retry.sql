-- Trying again what has ended. A finished job never changes: its retry is a new run, a job of its own in the same book.

-- New runs of these jobs, in the order given; those that have not ended, or that have a newer run, are left out. A new run has
-- its parent's order, user, priority and stages, and finds the steps that its book has kept. With p_stage it does them again
-- from that stage on, or (p_part) that one step of it: their results get a new try, the old ones stay.
create function public.retry_jobs(
  p_job_ids bigint[],
  p_stage text default null,
  p_part integer default null,
  out parent_ids bigint[],
  out job_ids bigint[]
)
  language plpgsql volatile set search_path = '' as $$
declare
  parents record;
begin
  -- Two who retry the same job at the same time: the second waits here and then sees the first one's run.
  perform from public.book_generation_jobs where id = any(p_job_ids) order by id for update;

  select array_agg(job.id order by given.n) as ids,
         array_agg(job.job_type order by given.n) as job_types,
         array_agg(input.input::text order by given.n) as inputs,
         array_agg(job.priority order by given.n) as priorities,
         array_agg(job.user_id order by given.n) as user_ids,
         array_agg(job.max_retries order by given.n) as max_retries,
         array_agg(job.child_profile_id order by given.n) as child_profile_ids
    into parents
    from unnest(p_job_ids) with ordinality as given (id, n)
    join public.book_generation_jobs job on job.id = given.id
    join public.job_inputs input on input.job_id = job.id
   where job.status in ('completed', 'failed', 'cancelled')
     and not exists (select from public.book_generation_jobs later
                      where later.book_id = job.book_id and later.parent_job_id is not null and later.id > job.id);
  parent_ids := coalesce(parents.ids, '{}');
  job_ids := '{}';
  if parents.ids is null then
    return;
  end if;

  select made.job_ids into job_ids
    from public.enqueue_jobs(
      p_job_types => parents.job_types, p_inputs => parents.inputs, p_priorities => parents.priorities,
      p_user_ids => parents.user_ids, p_max_retries => parents.max_retries,
      p_child_profile_ids => parents.child_profile_ids, p_parent_job_ids => parents.ids) made;

  insert into public.job_stages (job_id, position, stage_name)
  select run.id, stage.position, stage.stage_name
    from unnest(parents.ids, job_ids) as run (parent_id, id)
    join public.job_stages stage on stage.job_id = run.parent_id;

  -- What an earlier run was told to do again stays done again: its tries are the ones that count.
  update public.job_inputs input
     set redo = (
       select json_agg(json_build_object('stage', again.stage, 'part', again.part, 'try', again.try) order by again.stage, again.part)
         from (
           select earlier.stage, earlier.part, earlier.try
             from public.job_inputs parent
            cross join json_to_recordset(parent.redo) as earlier (stage text, part integer, try integer)
            where parent.job_id = run.parent_id
              and not (p_stage is not null and earlier.stage = p_stage and earlier.part is not distinct from p_part)
           union all
           select stage.stage_name, p_part,
                  1 + coalesce((select max(step.try) from public.job_steps step
                                 where step.book_id = job.book_id and step.stage_name = stage.stage_name
                                   and (p_part is null or step.part = p_part)), 0)
             from public.job_stages stage
            where stage.job_id = run.id
              and (stage.stage_name = p_stage
                   or (p_part is null
                       and stage.position > (select start.position from public.job_stages start
                                              where start.job_id = run.id and start.stage_name = p_stage)))) again)
    from unnest(parents.ids, job_ids) as run (parent_id, id)
    join public.book_generation_jobs job on job.id = run.id
   where input.job_id = run.id
     and (p_stage is not null
          or exists (select from public.job_inputs parent where parent.job_id = run.parent_id and parent.redo is not null));
end $$;
