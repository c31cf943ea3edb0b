import sql from "sql-template-tag";

import type { WorkshopOverview, WorkshopWindow } from "../contract/workshop-overview.ts";
import type { Db } from "../db/database.ts";

/** How long each window is, and how many buckets it is cut into. */
const windows: Record<WorkshopWindow, { seconds: number; buckets: number }> = {
  "1h": { seconds: 3600, buckets: 30 },
  "24h": { seconds: 86_400, buckets: 48 },
  "7d": { seconds: 604_800, buckets: 42 },
};

type Figures = Pick<
  WorkshopOverview,
  | "from"
  | "to"
  | "bucket_seconds"
  | "completed"
  | "failed"
  | "books_per_hour"
  | "making_p50"
  | "making_p95"
  | "failure_rate"
>;

interface Sum {
  /** Null: of the whole window. */
  bucket: number | null;
  completed: number;
  failed: number;
  p50: number | null;
  p95: number | null;
  to: Date;
}

/** How many books were made within the window, how fast, and how many failed; and the same bucket by bucket. */
export async function readFigures(db: Db, window: WorkshopWindow): Promise<Figures> {
  const { seconds, buckets } = windows[window];
  const bucketSeconds = seconds / buckets;
  const { rows } = await db.query<Sum>(sql`
    with ended as materialized (
      select status, extract(epoch from completed_at - started_at)::float8 as took,
             -- By the end that is now: what ends this very moment is in the last one.
             least(${buckets - 1}, ${buckets - 1} - floor(extract(epoch from now() - completed_at) / ${bucketSeconds}::float8))::integer
               as bucket
        from book_generation_jobs
       where status in ('completed', 'failed') and completed_at > now() - ${seconds} * interval '1 second'
    )
    select bucket, (count(*) filter (where status = 'completed'))::float8 as completed,
           (count(*) filter (where status = 'failed'))::float8 as failed,
           percentile_cont(0.5) within group (order by took) filter (where status = 'completed') as p50,
           percentile_cont(0.95) within group (order by took) filter (where status = 'completed') as p95,
           now() as "to"
      from ended
     group by grouping sets ((), (bucket))`);
  const whole = rows.find(({ bucket }) => bucket === null);
  if (whole === undefined) throw new Error("the sum over the whole window is missing");
  const byBucket = Array.from({ length: buckets }, (_, index) =>
    rows.find(({ bucket }) => bucket === index),
  );
  const figure = (of: (sum: Sum | undefined, seconds: number) => number | null) => ({
    value: of(whole, seconds),
    series: byBucket.map((sum) => of(sum, bucketSeconds)),
  });
  return {
    from: new Date(whole.to.getTime() - seconds * 1000).toISOString(),
    to: whole.to.toISOString(),
    bucket_seconds: bucketSeconds,
    completed: whole.completed,
    failed: whole.failed,
    books_per_hour: figure((sum, length) => ((sum?.completed ?? 0) * 3600) / length),
    making_p50: figure((sum) => sum?.p50 ?? null),
    making_p95: figure((sum) => sum?.p95 ?? null),
    failure_rate: figure((sum) => {
      const all = (sum?.completed ?? 0) + (sum?.failed ?? 0);
      return all === 0 ? null : (sum?.failed ?? 0) / all;
    }),
  };
}
