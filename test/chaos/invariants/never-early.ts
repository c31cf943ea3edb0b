import { claimsOf } from "./claims-of.ts";
import type { Invariant } from "./finding.ts";

export const neverEarly: Invariant = {
  name: "I10",
  promise: "no job is made ready or claimed before its time, by the database's clock",
  look({ calls, transitions, readyChanges, scheduledChanges }) {
    const violations: string[] = [];
    let checked = 0;
    const claims = Map.groupBy(claimsOf(transitions), (row) => row.jobId);
    const early = (jobId: number, what: string, at: number, runAt: number): void => {
      checked++;
      if (at < runAt) {
        violations.push(`job ${jobId} was ${what} ${(runAt - at).toFixed(1)} ms before its time`);
      }
    };
    for (const { jobIds, runAt } of calls) {
      if (runAt === null) continue;
      for (const jobId of jobIds) {
        const first = claims.get(jobId)?.[0];
        if (first !== undefined) early(jobId, "claimed", first.at, runAt);
      }
    }
    const readies = Map.groupBy(readyChanges, (row) => row.jobId);
    for (const { jobId, change, runAt, seq } of scheduledChanges) {
      if (change !== "came" || runAt === null) continue;
      const next = readies.get(jobId)?.find((row) => row.change === "came" && row.seq > seq);
      if (next !== undefined) early(jobId, "made ready", next.at, runAt);
    }
    return { checked, violations, asides: [] };
  },
};
