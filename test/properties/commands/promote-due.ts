import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { promote } from "../../../src/queue/promote.ts";
import { whatIsDue } from "../../../src/queue/what-is-due.ts";
import { command, type QueueCommand } from "../command.ts";
import { laneOf } from "../lane-of.ts";
import { nextTurns } from "../next-turns.ts";
import type { ModelJob, QueueModel } from "../queue-model.ts";

/** Jobs whose time has come join the line: in their old place, or at the end of their user's turns. */
export const promoteDue: fc.Arbitrary<QueueCommand> = fc.constant(null).map(() =>
  command("promoteDue", null, async (model, real) => {
    const expected = promoteInModel(model);
    const promoted = await promote(real.pool);
    const { nextInMs } = await whatIsDue(real.pool, 1_800_000);
    const nextInHours = nextInMs === undefined ? undefined : Math.round(nextInMs / 3_600_000);
    deepStrictEqual({ promoted, nextInHours }, expected);
    return `${promoted}`;
  }),
);

function promoteInModel(model: QueueModel): { promoted: number; nextInHours: number | undefined } {
  const waiting = [...model.jobs.values()]
    .flatMap((job) => (job.place.kind === "scheduled" ? [{ job, hour: job.place.hour }] : []))
    .toSorted((a, b) => a.hour - b.hour || a.job.id - b.job.id);
  const due = waiting.filter(({ hour }) => hour <= model.hour).map(({ job }) => job);
  const next = waiting.find(({ hour }) => hour > model.hour);
  const inLane = (job: ModelJob) => ({ lane: laneOf(job), userId: job.userId });
  const nextTurn = nextTurns(model, due.map(inLane));
  for (const job of due) {
    if (job.turn === 0) job.turn = nextTurn(inLane(job));
    job.place = { kind: "ready" };
  }
  return { promoted: due.length, nextInHours: next && next.hour - model.hour };
}
