import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";

const columns = {
  job_id: (job) => job.job_id,
  book_id: (job) => job.book_id,
  parent_job_id: (job) => job.parent_job_id,
  job_type: (job) => job.job_type,
  status: (job) => job.status,
  waiting: (job) => job.waiting?.reason ?? null,
  priority: (job) => job.priority,
  stage: (job) => job.stage,
  progress: (job) => job.overall_progress,
  attempt: (job) => job.attempt,
  retry_count: (job) => job.retry_count,
  rescue_count: (job) => job.rescue_count,
  created_at: (job) => job.created_at,
  started_at: (job) => job.started_at,
  completed_at: (job) => job.completed_at,
  took_seconds: (job) => job.took_seconds,
  error_code: (job) => job.error_code,
  character_name: (job) => job.character_name,
  title: (job) => job.title,
  user_id: (job) => job.user_id,
  batch_id: (job) => job.batch_id,
  worker_id: (job) => job.worker_id,
} satisfies Record<string, (job: WorkshopJobRow) => string | number | null>;

/** The list as a file that spreadsheets open: RFC 4180. Names are masked in it as they are on screen. */
export function jobsCsv(jobs: readonly WorkshopJobRow[]): string {
  const lines = jobs.map((job) => Object.values(columns).map((of) => cell(of(job))));
  return [Object.keys(columns), ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // Spreadsheets would run what begins like a formula.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
