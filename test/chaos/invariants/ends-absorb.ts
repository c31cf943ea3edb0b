import { isTerminal } from "../history.ts";
import type { Invariant } from "./finding.ts";

export const endsAbsorb: Invariant = {
  name: "I8",
  promise: "a job that has ended never changes again",
  look({ transitions }) {
    const violations: string[] = [];
    let checked = 0;
    for (const [jobId, rows] of Map.groupBy(transitions, (row) => row.jobId)) {
      const end = rows.findIndex(({ status }) => isTerminal(status));
      if (end === -1) continue;
      checked++;
      for (const row of rows.slice(end + 1)) {
        violations.push(`job ${jobId}: ${rows[end]?.status} → ${row.status} (seq ${row.seq})`);
      }
    }
    return { checked, violations, asides: [] };
  },
};
