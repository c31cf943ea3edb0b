import type { WorkshopStep } from "../../src/contract/workshop-job.ts";

/** A finished step as the workshop's API tells it; `more`: what is otherwise with it. */
export function aStep(stage: string, part: number, more: Partial<WorkshopStep> = {}): WorkshopStep {
  return {
    stage,
    part,
    try: 1,
    attempt: 1,
    state: "done",
    started_at: null,
    finished_at: null,
    waited_seconds: null,
    from_job_id: null,
    picture: null,
    accepted: null,
    rejected_because: null,
    verdict: null,
    ...more,
  };
}
