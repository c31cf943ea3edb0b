import type { JobStatus } from "../../src/queue/job.ts";
import type { ModelJob, Place } from "./queue-model.ts";

/** The lease goes; the job stands somewhere else, or nowhere when it has ended. */
export function endAttempt(job: ModelJob, status: JobStatus, place: Place): void {
  job.status = status;
  job.place = status === "pending" ? place : { kind: "nowhere" };
  if (job.place.kind === "scheduled") job.runHour = job.place.hour;
  if (status === "completed") return;
  for (const stage of job.stages) if (stage.status === "processing") stage.status = "pending";
}
