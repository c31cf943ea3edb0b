import sql, { type Sql } from "sql-template-tag";

/** Something that a job's handler tells the world. */
export interface JobNews {
  jobId: number;
  attempt: number;
  /** "step.started", … ; undefined: only the progress. */
  type?: string;
  /** JSON. */
  data?: string;
  /** 0–99: the whole job's progress; never falls. */
  overall?: number;
}

/** Appends events and raises progress, in the order given. To be used after `held` (see flush.ts). */
export function tellNews(news: readonly JobNews[]): Sql {
  return sql`
    told as (
      select append_job_event(held.job_id, item.type, item.data::jsonb, item.overall)
        from unnest(${news.map((n) => n.jobId)}::bigint[], ${news.map((n) => n.attempt)}::integer[],
                    ${news.map((n) => n.type ?? null)}::text[], ${news.map((n) => n.data ?? null)}::text[],
                    ${news.map((n) => n.overall ?? null)}::smallint[]) with ordinality
               as item (job_id, attempt, type, data, overall, n)
        join held on held.job_id = item.job_id and held.attempt = item.attempt
       order by n
    )`;
}
