import { stepNames } from "../chaos-job.ts";
import type { Invariant } from "./finding.ts";

export const stepsCommitOnce: Invariant = {
  name: "I4",
  promise:
    "a step is committed once, its body runs again only when no run of it was committed, and a completed job has them all",
  look({ stepCommits, ledger, finalJobs }) {
    const violations: string[] = [];
    const asides: string[] = [];
    const nameOf = (row: { jobId: number }, step: string): string =>
      `job ${row.jobId} step ${step}`;
    const commits = Map.groupBy(stepCommits, (row) => nameOf(row, row.step));
    for (const [name, rows] of commits) {
      const changes = rows.map(({ change }) => change).join(", ");
      if (changes !== "INSERT") violations.push(`${name}: ${changes}`);
    }

    let zombies = 0;
    let repeats = 0;
    const bodies = Map.groupBy(
      ledger.filter(({ kind }) => kind === "step.body"),
      (line) => nameOf(line, line.what),
    );
    for (const [name, runs] of bodies) {
      repeats += runs.length - 1;
      const attempts = runs.map(({ attempt }) => attempt);
      if (new Set(attempts).size < attempts.length) {
        violations.push(`${name}: the body ran twice in one attempt (${attempts.join(", ")})`);
      }
      const commit = commits.get(name)?.[0];
      for (const run of runs) {
        if (commit === undefined || run.at <= commit.committedAt) continue;
        // A zombie that had looked before the commit cannot know; one of a later attempt must.
        if (run.attempt < commit.attempt) zombies++;
        else {
          violations.push(
            `${name}: body of attempt ${run.attempt} ran ${Math.round(run.at - commit.committedAt)} ms after attempt ${commit.attempt} had committed it`,
          );
        }
      }
      if (commit !== undefined && !attempts.includes(commit.attempt)) {
        violations.push(`${name}: committed by attempt ${commit.attempt}, whose body never ran`);
      }
    }

    for (const { id, kind, status } of finalJobs) {
      if (kind !== "steps" || status !== "completed") continue;
      const missing = stepNames.filter((step) => !commits.has(`job ${id} step ${step}`));
      if (missing.length > 0)
        violations.push(`job ${id} is completed without ${missing.join(", ")}`);
    }
    if (repeats > 0) asides.push(`${repeats} bodies ran again because nothing had been committed`);
    if (zombies > 0) asides.push(`${zombies} bodies were run by a zombie; nothing of them counts`);
    return { checked: commits.size, violations, asides };
  },
};
