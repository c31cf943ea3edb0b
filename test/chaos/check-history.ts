import type { History } from "./history.ts";
import { attemptsRise } from "./invariants/attempts-rise.ts";
import { betterJobsFirst } from "./invariants/better-jobs-first.ts";
import { cancelHolds } from "./invariants/cancel-holds.ts";
import { endsAbsorb } from "./invariants/ends-absorb.ts";
import type { Finding } from "./invariants/finding.ts";
import { limitsHold } from "./invariants/limits-hold.ts";
import { neverEarly } from "./invariants/never-early.ts";
import { noJobLost } from "./invariants/no-job-lost.ts";
import { oldAttemptsWriteNothing } from "./invariants/old-attempts-write-nothing.ts";
import { oneJobPerKey } from "./invariants/one-job-per-key.ts";
import { onlyTheDeadAreRescued } from "./invariants/only-the-dead-are-rescued.ts";
import { retriesAreCountedRight } from "./invariants/retries-are-counted-right.ts";
import { snapshotsAgree } from "./invariants/snapshots-agree.ts";
import { stepsCommitOnce } from "./invariants/steps-commit-once.ts";

const allInvariants = [
  noJobLost,
  attemptsRise,
  oldAttemptsWriteNothing,
  stepsCommitOnce,
  betterJobsFirst,
  limitsHold,
  cancelHolds,
  endsAbsorb,
  retriesAreCountedRight,
  neverEarly,
  onlyTheDeadAreRescued,
  oneJobPerKey,
  snapshotsAgree,
];

/** Holds a history against every promise. Pure: a kept history can be judged again. */
export function checkHistory(history: History): Finding[] {
  return allInvariants.map((invariant) => {
    const { name, promise } = invariant;
    return { name, promise, ...invariant.look(history) };
  });
}
