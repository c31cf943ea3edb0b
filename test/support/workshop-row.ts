import type { WorkshopJobRow } from "../../src/contract/workshop-job-row.ts";

/** A job as the workshop's API lists it; `more`: what is otherwise with it. */
export function aRow(more: Partial<WorkshopJobRow> = {}): WorkshopJobRow {
  return {
    job_id: 1,
    book_id: 1,
    parent_job_id: null,
    job_type: "story_adventure",
    status: "completed",
    cancelling: false,
    priority: 5,
    lane: 5,
    waiting: null,
    overall_progress: 100,
    stages: [],
    attempt: 1,
    retry_count: 0,
    max_retries: 3,
    rescue_count: 0,
    created_at: "2026-11-30T10:00:00.000Z",
    started_at: null,
    completed_at: null,
    took_seconds: null,
    error_code: null,
    stage: null,
    character_name: "L•••",
    title: null,
    has_drawing: false,
    cover: null,
    user_id: null,
    batch_id: null,
    worker_id: null,
    ...more,
  };
}

/** One of its stages, done. */
export const aStage = (
  name: string,
  more: Partial<WorkshopJobRow["stages"][number]> = {},
): WorkshopJobRow["stages"][number] => ({
  name,
  status: "completed",
  progress: 100,
  started_at: null,
  completed_at: null,
  skip_reason: null,
  ...more,
});
