import sql from "sql-template-tag";

import type { WorkshopWorker } from "../contract/workshop-workers.ts";
import type { Db } from "../db/database.ts";

interface StoredWorker {
  workerId: number;
  host: string;
  processId: number;
  state: WorkshopWorker["state"];
  startedAt: Date;
  beatSeconds: number;
  jobs: (Omit<WorkshopWorker["jobs"][number], "started_at"> & { started_at: string | null })[];
}

/** Who works, who has fallen silent, and who ended within a day; what each holds. Those that work first. */
export async function readWorkers(db: Db): Promise<WorkshopWorker[]> {
  const { rows } = await db.query<StoredWorker>(sql`
    select worker.id::float8 as "workerId", worker.host, worker.process_id as "processId",
           case when worker.state = 'alive' and worker.beat_at < now() - interval '10 seconds' then 'silent'
                else worker.state end as state,
           worker.started_at as "startedAt",
           extract(epoch from now() - worker.beat_at)::float8 as "beatSeconds",
           coalesce((
             select json_agg(json_build_object(
                 'job_id', job.id, 'book_id', job.book_id, 'job_type', job.job_type, 'attempt', lease.attempt,
                 'stages', coalesce((select json_agg(stage_name order by position) from job_stages
                                      where job_id = job.id and status = 'processing'), '[]'),
                 'overall_progress', coalesce(progress.overall_progress, 0),
                 'started_at', job.started_at, 'cancelling', lease.cancelling) order by job.started_at, job.id)
               from job_leases lease
               join book_generation_jobs job on job.id = lease.job_id
               left join job_progress progress on progress.job_id = job.id
              where lease.worker_id = worker.id), '[]') as jobs
      from workers worker
     where worker.state = 'alive' or worker.beat_at > now() - interval '1 day'
     order by worker.state <> 'alive', worker.id desc
     limit 200`);
  return rows.map((worker) => ({
    worker_id: worker.workerId,
    host: worker.host,
    process_id: worker.processId,
    state: worker.state,
    started_at: worker.startedAt.toISOString(),
    beat_seconds: worker.beatSeconds,
    jobs: worker.jobs.map((job) => ({
      ...job,
      started_at: job.started_at === null ? null : new Date(job.started_at).toISOString(),
    })),
  }));
}
