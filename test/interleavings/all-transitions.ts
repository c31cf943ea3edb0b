import { requestCancel } from "../../src/queue/cancel.ts";
import { claimUnderLimits } from "../../src/queue/claim-under-limits.ts";
import { claim } from "../../src/queue/claim.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { type Batch, emptyBatch, flush } from "../../src/queue/flush.ts";
import type { Db } from "../../src/queue/job.ts";
import { setLimit } from "../../src/queue/limit.ts";
import { promote } from "../../src/queue/promote.ts";
import { rescue } from "../../src/queue/rescue.ts";
import { setPriority } from "../../src/queue/set-priority.ts";
import { release } from "../../src/queue/settle.ts";
import { unpark } from "../../src/queue/unpark.ts";
import { liveWorker, silentWorker, type Start, theJob, theOrder } from "./scene.ts";

export interface Transition {
  name: string;
  /** Where it finds something to do. */
  starts: readonly Start[];
  /** It passes over what another transaction has locked, and leaves it to its next turn. */
  passesOver: boolean;
  /** Does it to the one job; answers with something that can be compared. */
  run(this: void, db: Db): Promise<unknown>;
}

const lease = { jobId: theJob, attempt: 1 };
const failure = { ...lease, kind: "failed", code: "test", message: "It broke." } as const;
const key = { part: 1, try: 1, inputHash: "h", engineVersion: "1" };

async function write(db: Db, parts: Partial<Batch>): Promise<unknown> {
  const { completed, ended, held } = await flush(db, silentWorker, { ...emptyBatch, ...parts });
  return { completed, ended: [...ended], held: [...held] };
}

const running = { starts: ["running"], passesOver: false } as const;

/** A new transition is an entry here: it is paired with all others, in both orders. */
export const allTransitions: readonly Transition[] = [
  {
    name: "claim",
    starts: ["ready", "limited", "at the limit"],
    passesOver: true,
    // As a worker does it.
    async run(db) {
      const { jobs, limited } = await claim(db, liveWorker, 1);
      const claimed = limited ? (await claimUnderLimits(db, liveWorker, 1)).jobs : jobs;
      return claimed.map((job) => [job.id, job.attempt]);
    },
  },
  {
    name: "limit",
    starts: ["ready", "at the limit", "parked"],
    // It lets back what may run then, as far as nobody has it in hand.
    passesOver: true,
    run: (db) => setLimit(db, { userId: null }, 2),
  },
  {
    name: "let back",
    starts: ["parked"],
    passesOver: true,
    run: (db) => unpark(db),
  },
  {
    ...running,
    starts: ["running", "at the limit"],
    name: "complete",
    run: (db) => write(db, { completions: [lease] }),
  },
  { ...running, name: "fail", run: (db) => write(db, { endings: [{ ...failure, delayMs: 0 }] }) },
  {
    ...running,
    name: "fail, again later",
    run: (db) => write(db, { endings: [{ ...failure, delayMs: 7_200_000 }] }),
  },
  { ...running, name: "release", run: (db) => write(db, { endings: [release(lease)] }) },
  {
    ...running,
    name: "keep a step",
    run: (db) =>
      write(db, {
        steps: [{ ...lease, bookId: theJob, key: { ...key, stageName: "words" }, result: "1" }],
      }),
  },
  {
    ...running,
    name: "change a stage",
    run: (db) => write(db, { stages: [{ ...lease, stageName: "words", status: "completed" }] }),
  },
  {
    name: "rescue",
    starts: ["running"],
    passesOver: true,
    run: (db) => rescue(db, 1_800_000),
  },
  {
    name: "promote",
    starts: ["due"],
    passesOver: true,
    run: promote,
  },
  {
    name: "cancel",
    starts: ["ready", "due", "running", "running again", "at the limit", "parked"],
    passesOver: false,
    run: (db) => requestCancel(db, theJob),
  },
  {
    name: "change the priority",
    starts: ["ready", "due", "limited", "parked"],
    passesOver: false,
    run: (db) => setPriority(db, theJob, 2),
  },
  {
    name: "add under the same key",
    starts: ["absent"],
    passesOver: false,
    run: (db) => enqueue(db, [theOrder]),
  },
];
