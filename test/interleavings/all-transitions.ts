import { requestCancel } from "../../src/queue/cancel.ts";
import { claim } from "../../src/queue/claim.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { type Batch, emptyBatch, flush } from "../../src/queue/flush.ts";
import type { Db } from "../../src/queue/job.ts";
import { promote } from "../../src/queue/promote.ts";
import { rescue } from "../../src/queue/rescue.ts";
import { setPriority } from "../../src/queue/set-priority.ts";
import { release } from "../../src/queue/settle.ts";
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
    starts: ["ready"],
    passesOver: true,
    run: async (db) => (await claim(db, liveWorker, 1)).jobs.map((job) => [job.id, job.attempt]),
  },
  { ...running, name: "complete", run: (db) => write(db, { completions: [lease] }) },
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
    starts: ["ready", "due", "running", "running again"],
    passesOver: false,
    run: (db) => requestCancel(db, theJob),
  },
  {
    name: "change the priority",
    starts: ["ready", "due"],
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
