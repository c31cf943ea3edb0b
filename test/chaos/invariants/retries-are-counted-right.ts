import type { Invariant } from "./finding.ts";

const maxRescues = 3;

export const retriesAreCountedRight: Invariant = {
  name: "I9",
  promise: `retries stay within their limit, rescues within ${maxRescues}, and only what a handler threw counts as a retry; a job ends as its handler decides`,
  look({ transitions, ledger, finalJobs }) {
    const violations: string[] = [];
    const thrown = Map.groupBy(
      ledger.filter(({ kind }) => kind === "job.throws"),
      (line) => line.jobId,
    );
    const returned = new Set(
      ledger
        .filter(({ kind, what }) => kind === "job.end" && what === "returned")
        .map(({ jobId, attempt }) => `${jobId} ${attempt}`),
    );
    for (const row of transitions) {
      if (row.retryCount > row.maxRetries || row.rescueCount > maxRescues) {
        violations.push(
          `job ${row.jobId}: ${row.retryCount} of ${row.maxRetries} retries, ${row.rescueCount} rescues`,
        );
      }
    }
    for (const job of finalJobs) {
      const throws = thrown.get(job.id) ?? [];
      if (job.retryCount > throws.length) {
        violations.push(
          `job ${job.id} (${job.kind}): ${job.retryCount} retries counted, its handler threw ${throws.length} times (${job.errorCode})`,
        );
      }
      if (job.status === "completed" && !returned.has(`${job.id} ${job.attempt}`)) {
        violations.push(`job ${job.id} is completed, but attempt ${job.attempt} never returned`);
      }
      const crashed = job.rescueCount >= maxRescues;
      const refused = throws.some(({ what }) => what === "never");
      if (job.status === "failed" && !crashed && !refused && throws.length < job.maxRetries) {
        violations.push(
          `job ${job.id} (${job.kind}) failed after ${throws.length} of ${job.maxRetries} failures (${job.errorCode})`,
        );
      }
    }
    return { checked: finalJobs.length, violations, asides: [] };
  },
};
