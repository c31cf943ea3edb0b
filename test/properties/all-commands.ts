import fc from "fast-check";

import type { QueueCommand } from "./command.ts";
import { addInVain } from "./commands/add-in-vain.ts";
import { addJobs } from "./commands/add-jobs.ts";
import { ageLanes } from "./commands/age-lanes.ts";
import { beatAgain } from "./commands/beat-again.ts";
import { cancelJob } from "./commands/cancel-job.ts";
import { changePriority } from "./commands/change-priority.ts";
import { changeStage } from "./commands/change-stage.ts";
import { claimJobs } from "./commands/claim-jobs.ts";
import { completeJob } from "./commands/complete-job.ts";
import { drainLine } from "./commands/drain-line.ts";
import { endJob } from "./commands/end-job.ts";
import { findSteps } from "./commands/find-steps.ts";
import { forgetJob } from "./commands/forget-job.ts";
import { keepStep } from "./commands/keep-step.ts";
import { letBack } from "./commands/let-back.ts";
import { letTimePass } from "./commands/let-time-pass.ts";
import { liftLimit } from "./commands/lift-limit.ts";
import { pauseJobs } from "./commands/pause-jobs.ts";
import { promoteDue } from "./commands/promote-due.ts";
import { rescueJobs } from "./commands/rescue-jobs.ts";
import { retryJobs } from "./commands/retry-jobs.ts";
import { setRunningLimit } from "./commands/set-running-limit.ts";
import { signOffWorker } from "./commands/sign-off-worker.ts";
import { silenceWorker } from "./commands/silence-worker.ts";
import { startWorker } from "./commands/start-worker.ts";
import { waitOften } from "./commands/wait-often.ts";
import { workJob } from "./commands/work-job.ts";
import { writeTogether } from "./commands/write-together.ts";

interface Weighted {
  weight: number;
  arbitrary: fc.Arbitrary<QueueCommand>;
}

/** Everything that can happen where there are no limits. */
const usual: Weighted[] = [
  { weight: 9, arbitrary: addJobs },
  { weight: 1, arbitrary: addInVain },
  { weight: 9, arbitrary: claimJobs },
  { weight: 3, arbitrary: keepStep },
  { weight: 3, arbitrary: changeStage },
  { weight: 3, arbitrary: completeJob },
  { weight: 9, arbitrary: endJob },
  { weight: 4, arbitrary: writeTogether },
  { weight: 3, arbitrary: cancelJob },
  { weight: 3, arbitrary: changePriority },
  { weight: 3, arbitrary: letTimePass },
  { weight: 4, arbitrary: promoteDue },
  { weight: 4, arbitrary: ageLanes },
  { weight: 2, arbitrary: startWorker },
  { weight: 2, arbitrary: silenceWorker },
  { weight: 1, arbitrary: beatAgain },
  { weight: 1, arbitrary: signOffWorker },
  { weight: 3, arbitrary: rescueJobs },
  { weight: 4, arbitrary: retryJobs },
  { weight: 2, arbitrary: findSteps },
  { weight: 1, arbitrary: waitOften },
  { weight: 1, arbitrary: forgetJob },
];

/** More jobs than may run. */
const limited: Weighted[] = [
  { weight: 16, arbitrary: addJobs },
  { weight: 16, arbitrary: claimJobs },
  { weight: 10, arbitrary: completeJob },
  { weight: 8, arbitrary: endJob },
  { weight: 9, arbitrary: setRunningLimit },
  { weight: 4, arbitrary: pauseJobs },
  { weight: 4, arbitrary: liftLimit },
  { weight: 4, arbitrary: letBack },
  { weight: 2, arbitrary: drainLine },
  { weight: 3, arbitrary: changePriority },
  { weight: 2, arbitrary: cancelJob },
  { weight: 2, arbitrary: letTimePass },
  { weight: 2, arbitrary: promoteDue },
  { weight: 2, arbitrary: ageLanes },
  { weight: 2, arbitrary: retryJobs },
  { weight: 1, arbitrary: startWorker },
  { weight: 2, arbitrary: silenceWorker },
  { weight: 2, arbitrary: rescueJobs },
  { weight: 2, arbitrary: forgetJob },
];

/** Few jobs that run, end and are tried again, many times over. */
const retried: Weighted[] = [
  { weight: 4, arbitrary: addJobs },
  { weight: 12, arbitrary: workJob },
  { weight: 8, arbitrary: claimJobs },
  { weight: 8, arbitrary: keepStep },
  { weight: 2, arbitrary: changeStage },
  { weight: 4, arbitrary: completeJob },
  { weight: 4, arbitrary: endJob },
  { weight: 2, arbitrary: cancelJob },
  { weight: 12, arbitrary: retryJobs },
  { weight: 8, arbitrary: findSteps },
  { weight: 1, arbitrary: silenceWorker },
  { weight: 1, arbitrary: rescueJobs },
  { weight: 2, arbitrary: forgetJob },
];

/** Waits, failures that are put off, and lanes that age. */
const waiting: Weighted[] = [
  { weight: 8, arbitrary: addJobs },
  { weight: 10, arbitrary: claimJobs },
  { weight: 12, arbitrary: endJob },
  { weight: 10, arbitrary: letTimePass },
  { weight: 8, arbitrary: promoteDue },
  { weight: 10, arbitrary: ageLanes },
  { weight: 4, arbitrary: changePriority },
  { weight: 2, arbitrary: cancelJob },
  { weight: 1, arbitrary: silenceWorker },
  { weight: 1, arbitrary: rescueJobs },
  { weight: 1, arbitrary: setRunningLimit },
];

/**
 * Everything that can happen, and how often it does in each kind of sequence: what seldom meets by chance has one of its own. A
 * new transition is a file in commands/ and a line here; new state is a field in queue-model.ts, in queue-state.ts, in
 * foretell-state.ts and in read-state.ts.
 */
export const allCommands = [usual, limited, retried, waiting];
