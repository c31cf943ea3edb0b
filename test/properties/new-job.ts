import type { ModelJob } from "./queue-model.ts";

/** What is the same in every new run. */
export function newJob({
  stages,
  ...given
}: Pick<ModelJob, "id" | "n" | "bookId" | "parentId" | "jobType" | "userId"> &
  Pick<ModelJob, "priority" | "turn" | "runHour" | "maxRetries" | "place" | "redo" | "known"> & {
    stages: readonly string[];
  }): ModelJob {
  return {
    ...given,
    aged: 0,
    status: "pending",
    attempt: 0,
    retryCount: 0,
    rescueCount: 0,
    waitCount: 0,
    isAskedToStop: false,
    errorCode: null,
    errorMessage: null,
    stages: stages.map((name) => ({
      name,
      status: "pending",
      progress: 0,
      error: null,
      skipReason: null,
    })),
  };
}
