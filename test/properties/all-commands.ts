import fc from "fast-check";

import type { QueueCommand } from "./command.ts";
import { addInVain } from "./commands/add-in-vain.ts";
import { addJobs } from "./commands/add-jobs.ts";
import { beatAgain } from "./commands/beat-again.ts";
import { cancelJob } from "./commands/cancel-job.ts";
import { changePriority } from "./commands/change-priority.ts";
import { changeStage } from "./commands/change-stage.ts";
import { claimJobs } from "./commands/claim-jobs.ts";
import { completeJob } from "./commands/complete-job.ts";
import { endJob } from "./commands/end-job.ts";
import { forgetJob } from "./commands/forget-job.ts";
import { keepStep } from "./commands/keep-step.ts";
import { letTimePass } from "./commands/let-time-pass.ts";
import { promoteDue } from "./commands/promote-due.ts";
import { rescueJobs } from "./commands/rescue-jobs.ts";
import { signOffWorker } from "./commands/sign-off-worker.ts";
import { silenceWorker } from "./commands/silence-worker.ts";
import { startWorker } from "./commands/start-worker.ts";
import { waitOften } from "./commands/wait-often.ts";
import { writeTogether } from "./commands/write-together.ts";

/**
 * Everything that can happen, and how often it does. A new transition is a file in commands/ and a line here; new state is a
 * field in queue-model.ts, in queue-state.ts, in foretell-state.ts and in read-state.ts.
 */
export const allCommands: readonly { weight: number; arbitrary: fc.Arbitrary<QueueCommand> }[] = [
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
  { weight: 2, arbitrary: startWorker },
  { weight: 2, arbitrary: silenceWorker },
  { weight: 1, arbitrary: beatAgain },
  { weight: 1, arbitrary: signOffWorker },
  { weight: 3, arbitrary: rescueJobs },
  { weight: 1, arbitrary: waitOften },
  { weight: 1, arbitrary: forgetJob },
];
