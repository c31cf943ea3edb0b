import { isTerminal } from "../history.ts";
import type { Invariant } from "./finding.ts";

export const cancelHolds: Invariant = {
  name: "I7",
  promise:
    "after an acknowledged cancel a job ends cancelled, unless it had ended before; of its steps at most the one under way is still kept",
  look({ calls, transitions, stepCommits }) {
    const violations: string[] = [];
    const asides: string[] = [];
    const rowsOf = Map.groupBy(transitions, (row) => row.jobId);
    const stepsOf = Map.groupBy(stepCommits, (row) => row.jobId);
    const acknowledged = calls.filter(({ act, outcome }) => act === "cancel" && outcome === "ok");
    let kept = 0;
    for (const { jobIds, endedAt, answer } of acknowledged) {
      for (const jobId of jobIds) {
        const end = rowsOf.get(jobId)?.find(({ status }) => isTerminal(status));
        const endedBefore = end !== undefined && end.committedAt <= endedAt;
        if (end !== undefined && end.status !== "cancelled" && !endedBefore) {
          violations.push(
            `job ${jobId} became ${end.status} ${Math.round(end.committedAt - endedAt)} ms after its cancel was acknowledged (${answer})`,
          );
        }
        const late = (stepsOf.get(jobId) ?? []).filter((step) => step.committedAt > endedAt);
        kept += late.length;
        // Its commit tells the handler that it was the last.
        if (late.length > 1) {
          violations.push(
            `job ${jobId}: ${late.map(({ step }) => step).join(", ")} were committed after its cancel was acknowledged`,
          );
        }
      }
    }
    if (kept > 0) asides.push(`${kept} steps that were under way were still kept`);
    return { checked: acknowledged.length, violations, asides };
  },
};
