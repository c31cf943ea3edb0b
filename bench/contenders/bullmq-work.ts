import type { Job } from "bullmq";

import type { NewJob, WorkerOptions } from "../contender.ts";

export const queueName = "bench";

/** Finished jobs are deleted, as graphile-worker does; the failed ones would stay to be looked at. */
export const toJob = ({ key, priority }: NewJob) => ({
  name: "bench",
  data: { k: key },
  opts: { priority, removeOnComplete: true, removeOnFail: 1000 },
});

/** Its durable step is the job's progress, which each save replaces. */
export const processor =
  ({ handler }: WorkerOptions) =>
  (job: Job<{ k: number }>): Promise<void> =>
    handler(job.data.k, (step) => job.updateProgress({ step, [`stage${step}`]: "ok" }));
