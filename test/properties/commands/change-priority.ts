import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { setPriority } from "../../../src/queue/set-priority.ts";
import { command, type QueueCommand } from "../command.ts";
import { lastTurn } from "../last-turn.ts";
import { pick } from "../pick.ts";
import type { ModelJob, QueueModel } from "../queue-model.ts";

const anyChange = fc.record({ n: fc.nat(30), priority: fc.integer({ min: 1, max: 4 }) });

/** pending → at the end of its user's turns in another lane, as if it had never risen; aside if it was aside; ended, running or unknown: nothing. */
export const changePriority: fc.Arbitrary<QueueCommand> = anyChange.map((change) =>
  command("changePriority", change, async (model, real) => {
    const job = pick([...model.jobs.values()], change.n);
    const expected = job && changeInModel(model, job, change.priority);
    deepStrictEqual(await setPriority(real.pool, job?.id ?? 1, change.priority), expected);
    return job === undefined ? "nothing" : `${job.id} → ${change.priority}`;
  }),
);

function changeInModel(model: QueueModel, job: ModelJob, priority: number) {
  const { status, priority: before } = job;
  if (status !== "pending") return { status, before, isChanged: false };
  if (before !== priority) {
    job.turn = job.place.kind === "scheduled" ? 0 : lastTurn(model, priority, job.userId) + 1;
    job.priority = priority;
    job.aged = 0;
  }
  return { status, before, isChanged: true };
}
