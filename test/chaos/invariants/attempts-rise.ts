import type { Invariant } from "./finding.ts";

export const attemptsRise: Invariant = {
  name: "I2",
  promise: "one current attempt at most; each claim raises it by one; an attempt is begun once",
  look({ transitions, ledger }) {
    const violations: string[] = [];
    let claims = 0;
    for (const [jobId, rows] of Map.groupBy(transitions, (row) => row.jobId)) {
      let before = { status: "", attempt: 0 };
      for (const row of rows) {
        const isClaim = row.status === "processing" && before.status !== "processing";
        if (isClaim) claims++;
        const expected = isClaim ? before.attempt + 1 : before.attempt;
        if (row.attempt !== expected) {
          violations.push(
            `job ${jobId}: ${before.status} ${before.attempt} → ${row.status} ${row.attempt} (seq ${row.seq})`,
          );
        }
        before = row;
      }
    }
    const begun = ledger.filter(({ kind }) => kind === "job.start");
    for (const [run, starts] of Map.groupBy(
      begun,
      (line) => `job ${line.jobId} attempt ${line.attempt}`,
    )) {
      if (starts.length > 1) {
        violations.push(
          `${run} was begun by ${starts.map((start) => start.process).join(" and ")}`,
        );
      }
    }
    return { checked: claims, violations, asides: [] };
  },
};
