import type { EndedJobs } from "../../src/queue/retry.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";

/** Those that fit all that is said and are the newest run of their book, by their numbers. */
export function retryableJobs(model: QueueModel, wanted: EndedJobs): ModelJob[] {
  const jobs = [...model.jobs.values()].toSorted((a, b) => a.id - b.id);
  const isNewest = ({ id, bookId }: ModelJob): boolean =>
    !jobs.some((later) => later.bookId === bookId && later.parentId !== null && later.id > id);
  return jobs.filter(
    (job) =>
      job.status === (wanted.status ?? "failed") &&
      isNewest(job) &&
      (wanted.ids?.includes(job.id) ?? true) &&
      (wanted.jobType ?? job.jobType) === job.jobType &&
      (wanted.userId ?? job.userId) === job.userId &&
      (wanted.errorCode ?? job.errorCode) === job.errorCode,
  );
}
