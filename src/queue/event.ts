import sql, { type Sql } from "sql-template-tag";

import { isOurs } from "./is-ours.ts";
import { numbers } from "./numbers.ts";

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

/**
 * Appends events and raises progress, in the order given. To be used after `holder` (see flush.ts); the leases that are
 * still ours are in `held_news`.
 */
export function tellNews(news: readonly JobNews[]): Sql {
  return sql`
    held_news as materialized (
      select item.*, lease.cancelling
        from holder
       cross join unnest(${numbers(news.map((n) => n.jobId))}::bigint[], ${numbers(news.map((n) => n.attempt))}::integer[],
                    ${news.map((n) => n.type ?? null)}::text[], ${news.map((n) => n.data ?? null)}::text[],
                    ${news.map((n) => n.overall ?? null)}::smallint[]) with ordinality
               as item (job_id, attempt, type, data, overall, n)
        join job_leases lease on ${isOurs(sql`item`)}
         for key share of lease
    ), told as (
      select append_job_event(job_id, type, data::jsonb, overall) from held_news order by n
    )`;
}
