import type { Invariant } from "./finding.ts";

export const oldAttemptsWriteNothing: Invariant = {
  name: "I3",
  promise: "nothing that attempt n writes is visible after it lost the job",
  look({ transitions, stepCommits }) {
    const violations: string[] = [];
    let checked = 0;
    const rowsOf = Map.groupBy(transitions, (row) => row.jobId);
    for (const [jobId, rows] of rowsOf) {
      for (const [index, row] of rows.entries()) {
        const newest = Math.max(0, ...rows.slice(0, index).map(({ attempt }) => attempt));
        checked++;
        if (row.attempt < newest) {
          violations.push(
            `job ${jobId}: attempt ${row.attempt} wrote after ${newest} (seq ${row.seq})`,
          );
        }
      }
    }
    for (const step of stepCommits) {
      checked++;
      const rows = rowsOf.get(step.jobId) ?? [];
      const began = rows.find((row) => row.attempt === step.attempt && row.status === "processing");
      // The next row that is no longer this attempt at work: its end, its rescue, or a later claim.
      const lost = rows.find(
        (row) =>
          began !== undefined &&
          row.seq > began.seq &&
          (row.attempt !== step.attempt || row.status !== "processing"),
      );
      const where = `job ${step.jobId} step ${step.step} of attempt ${step.attempt}`;
      if (began === undefined) violations.push(`${where} was committed, but never claimed`);
      // Both hold the fence while they commit, so their commit times are in the order of the commits.
      else if (lost !== undefined && step.committedAt > lost.committedAt) {
        violations.push(
          `${where} was committed ${(step.committedAt - lost.committedAt).toFixed(1)} ms after the job became ${lost.status} ${lost.attempt}`,
        );
      }
    }
    return { checked, violations, asides: [] };
  },
};
