import { strictEqual } from "node:assert";

import fc from "fast-check";

import { age } from "../../../src/queue/age.ts";
import { command, type QueueCommand } from "../command.ts";
import { inLine } from "../in-line.ts";
import { laneOf } from "../lane-of.ts";
import { nextTurns } from "../next-turns.ts";
import type { ModelJob, QueueModel } from "../queue-model.ts";

/** Who has waited so many hours for each lane that it rose, and once more, rises to the next, behind its user's jobs there. */
export const ageLanes: fc.Arbitrary<QueueCommand> = fc.integer({ min: 1, max: 3 }).map((hours) =>
  command("ageLanes", hours, async (model, real) => {
    const risen = ageInModel(model, hours);
    strictEqual(await age(real.pool, hours * 3_600_000), risen.length);
    return `after ${hours} h each → ${risen.join(", ") || "none"}`;
  }),
);

function ageInModel(model: QueueModel, hours: number): number[] {
  const risen = inLine(model, "ready").filter(
    (job) => laneOf(job) > 1 && job.runHour + (job.aged + 1) * hours <= model.hour,
  );
  // They leave their lanes first: nobody comes behind one that goes, too.
  for (const job of risen) {
    job.place = { kind: "nowhere" };
    job.aged++;
  }
  const inLane = (job: ModelJob) => ({ lane: laneOf(job), userId: job.userId });
  const nextTurn = nextTurns(model, risen.map(inLane));
  for (const job of risen) {
    job.turn = nextTurn(inLane(job));
    job.place = { kind: "ready" };
  }
  return risen.map(({ id }) => id);
}
