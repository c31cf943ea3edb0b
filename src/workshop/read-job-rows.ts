import sql, { type Sql } from "sql-template-tag";

import type { WorkshopJobRow, WorkshopStage } from "../contract/workshop-job-row.ts";
import type { Db } from "../db/database.ts";
import { waitReasons } from "../queue/why-waiting.ts";
import { standsAt } from "./filter-sql.ts";
import { mask } from "./mask.ts";
import { pictureAddress } from "./picture-address.ts";

interface StoredRow {
  jobId: number;
  bookId: number;
  parentJobId: number | null;
  jobType: string;
  status: WorkshopJobRow["status"];
  isCancelling: boolean;
  priority: number;
  lane: number;
  overallProgress: number;
  stages: StoredStage[];
  attempt: number;
  retryCount: number;
  maxRetries: number;
  rescueCount: number;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  tookSeconds: number | null;
  errorCode: string | null;
  stage: string | null;
  characterName: string | null;
  title: string | null;
  hasDrawing: boolean;
  coverKey: string | null;
  userId: string | null;
  batchId: number | null;
  workerId: number | null;
}

/** As JSON: its times are texts. */
interface StoredStage extends Pick<WorkshopStage, "name" | "status" | "progress" | "skip_reason"> {
  started_at: string | null;
  completed_at: string | null;
}

/** The rows of these jobs (`which`: what must be true of a `book_generation_jobs job`), masked. */
export async function readJobRows(
  db: Db,
  which: Sql,
  { order = sql`job.id desc`, limit }: { order?: Sql; limit: number },
): Promise<WorkshopJobRow[]> {
  // First the page, then what belongs to each of its jobs: else the planner may look up all of them.
  const { rows } = await db.query<StoredRow>(sql`
    with page as materialized (
      select job.*, row_number() over (order by ${order}) as place
        from book_generation_jobs job where ${which} order by ${order} limit ${limit}
    )
    select job.id::float8 as "jobId", job.book_id::float8 as "bookId", job.parent_job_id::float8 as "parentJobId",
           job.job_type as "jobType", job.status,
           job.status = 'processing' and job.cancel_requested_at is not null as "isCancelling",
           job.priority, job.priority - job.aged as lane, coalesce(progress.overall_progress, 0) as "overallProgress",
           coalesce((select json_agg(json_build_object(
               'name', stage_name, 'status', status, 'progress', progress_percentage, 'skip_reason', skip_reason,
               'started_at', started_at, 'completed_at', completed_at) order by position)
             from job_stages where job_id = job.id), '[]') as stages,
           job.attempt, job.retry_count as "retryCount", job.max_retries as "maxRetries",
           job.rescue_count as "rescueCount", job.created_at as "createdAt", job.started_at as "startedAt",
           job.completed_at as "completedAt",
           extract(epoch from coalesce(job.completed_at, now()) - job.started_at)::float8 as "tookSeconds",
           job.error_code as "errorCode",
           (select stage_name from job_stages where job_id = job.id and position = ${standsAt}) as stage,
           input.input -> 'order' ->> 'characterName' as "characterName", result.result_data ->> 'title' as title,
           input.input -> 'order' ->> 'characterImageUrl' is not null as "hasDrawing",
           (select key from job_artifacts where job_id = job.id and name = 'scene-1-small.webp') as "coverKey",
           job.user_id as "userId", line.batch_id::float8 as "batchId", job.worker_id::float8 as "workerId"
      from page job
      left join job_inputs input on input.job_id = job.id
      left join job_progress progress on progress.job_id = job.id
      left join job_results result on result.job_id = job.id
      left join batch_rows line on line.job_id = job.book_id
     order by job.place`);
  const waiting = await waitReasons(
    db,
    rows.filter(({ status }) => status === "pending").map(({ jobId }) => jobId),
  );
  return rows.map((row) => wireRow(row, waiting.get(row.jobId)));
}

type WaitReason =
  Awaited<ReturnType<typeof waitReasons>> extends Map<number, infer One> ? One : never;

function wireRow(row: StoredRow, waiting: WaitReason | undefined): WorkshopJobRow {
  return {
    job_id: row.jobId,
    book_id: row.bookId,
    parent_job_id: row.parentJobId,
    job_type: row.jobType,
    status: row.status,
    cancelling: row.isCancelling,
    priority: row.priority,
    lane: row.lane,
    waiting: waiting
      ? { reason: waiting.reason, until: waiting.until?.toISOString() ?? null }
      : null,
    overall_progress: row.overallProgress,
    stages: row.stages.map((stage) => ({
      ...stage,
      started_at: timeOf(stage.started_at),
      completed_at: timeOf(stage.completed_at),
    })),
    attempt: row.attempt,
    retry_count: row.retryCount,
    max_retries: row.maxRetries,
    rescue_count: row.rescueCount,
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
    took_seconds: row.tookSeconds,
    error_code: row.errorCode,
    stage: row.stage,
    character_name: mask(row.characterName ?? ""),
    title: row.title === null ? null : mask(row.title),
    has_drawing: row.hasDrawing,
    cover:
      row.coverKey === null || row.hasDrawing ? null : pictureAddress(row.bookId, row.coverKey),
    user_id: row.userId,
    batch_id: row.batchId,
    worker_id: row.workerId,
  };
}

const timeOf = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString();
