import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { firstTry } from "../../../src/queue/first-try.ts";
import { readStep } from "../../../src/queue/step.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";
import type { ModelJob } from "../queue-model.ts";
import type { RealQueue } from "../real-queue.ts";

/** A run looks for each step, as its handler would: it finds what it or its parents have kept and nothing that is to be done again. */
export const findSteps: fc.Arbitrary<QueueCommand> = fc.nat(30).map((n) =>
  command("findSteps", n, async (model, real) => {
    const held = [...model.jobs.values()].filter(({ place }) => place.kind === "leased");
    const retried = held.filter(({ parentId }) => parentId !== null);
    const run = pick(retried, n) ?? pick(held, n);
    if (run === undefined) return undefined;
    const found = await foundSteps(real, run);
    const known = [...run.known].map(([name, { keptBy }]) => [name, keptBy] as const);
    deepStrictEqual(found, new Map(known));
    return `${run.id} → ${[...found.keys()].join(", ") || "none"}`;
  }),
);

async function foundSteps(real: RealQueue, { id }: ModelJob): Promise<Map<string, unknown>> {
  const job = real.claimed.get(id);
  const found = new Map<string, unknown>();
  if (job === undefined) return found;
  for (const stageName of ["words", "pictures"]) {
    for (const part of [0, 1]) {
      const first = firstTry(job.redo, stageName, part);
      for (const nth of [1, 2]) {
        const key = { stageName, part, try: first + nth - 1, inputHash: "h", engineVersion: "1" };
        const result = await readStep(real.pool, job, key);
        if (result !== undefined) found.set(`${stageName}/${part}/${nth}`, result);
      }
    }
  }
  return found;
}
