import type { ProblemKind } from "./problem-kind.ts";

/** Those that only operators meet. */
export const workshopProblems = {
  not_newest: {
    status: 409,
    title: "Conflict",
    meaning: "The book has a newer run than the job that was named.",
    remedy: "Act on the run that `detail` names.",
  },
  already_started: {
    status: 409,
    title: "Conflict",
    meaning: "The job does not wait any more: it has no place in the line that could be another.",
    remedy: "Nothing; look at the job.",
  },
  bulk_ended: {
    status: 409,
    title: "Conflict",
    meaning: "The bulk act has ended: there is nothing left to stop.",
    remedy: "Nothing; what it did is in the audit trail.",
  },
} as const satisfies Record<string, ProblemKind>;
