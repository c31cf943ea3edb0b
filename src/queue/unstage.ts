import sql, { type Sql } from "sql-template-tag";

/**
 * processing → pending for the stages of jobs whose attempt has ended and not done them: `ended` has their `id`. Locked first:
 * a stage may be begun by a write that is committed while this statement waits for it, and then only the lock sees that.
 */
export function unstage(ended: Sql): Sql {
  return sql`
    staged_last as materialized (
      select stage.job_id, stage.stage_name, stage.status
        from ${ended} join job_stages stage on stage.job_id = ended.id
         for update of stage
    ), unstaged as (
      update job_stages stage set status = 'pending'
        from staged_last last
       where stage.job_id = last.job_id and stage.stage_name = last.stage_name and last.status = 'processing'
    )`;
}
