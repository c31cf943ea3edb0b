import type { Handler } from "./handler.ts";
import { JobError } from "./job-error.ts";
import type { JobType } from "./queue-job.ts";

/** One for each job type: the compiler finds the one that was forgotten. */
export type Handlers<Jobs extends object> = {
  [Type in JobType<Jobs>]: Handler<Jobs[Type]>;
};

const putOffMs = 15_000;

/**
 * One handler for all types. A claim takes whatever is next in line, so a worker also gets jobs that it has no handler for:
 * during a rolling deploy the old workers get the new type. Such a job is put off with the code `no_handler`, which counts
 * no failure, until a worker takes it that knows it; after 200 times (50 minutes) nobody will, and it fails with that code.
 */
export function oneHandler<Jobs extends object>(handlers: Handlers<Jobs>): Handler {
  // A map: a job type called "constructor" must not find what every object inherits.
  const byType = new Map<string, Handler>(Object.entries(handlers));
  return (job, run) => {
    const handler = byType.get(job.jobType);
    if (handler !== undefined) return handler(job, run);
    throw new JobError(
      "no_handler",
      `No worker that took this job knows the type ${job.jobType}.`,
      {
        retry: "wait",
        retryAfterMs: putOffMs,
      },
    );
  };
}
