import { strictEqual } from "node:assert";

import fc from "fast-check";

import { readLimits, resume, setLimit } from "../../../src/queue/limit.ts";
import { command, type QueueCommand } from "../command.ts";
import { limitInModel } from "../limit-in-model.ts";
import { pick } from "../pick.ts";

/** One of the limits in force goes, whatever it says. Chance alone would seldom name one, and most sequences end without. */
export const liftLimit: fc.Arbitrary<QueueCommand> = fc.nat(9).map((n) =>
  command("liftLimit", n, async (model, real) => {
    const limits = await readLimits(real.pool);
    strictEqual(limits.length, model.limits.size);
    const limit = pick(limits, n);
    if (limit === undefined) return undefined;
    const { scope, maxRunning, paused } = limit;
    if (maxRunning !== null) {
      limitInModel(model, scope, { maxRunning: null });
      await setLimit(real.pool, scope, null);
    }
    if (paused) {
      limitInModel(model, scope, { paused: false });
      await resume(real.pool, scope);
    }
    return JSON.stringify(scope);
  }),
);
