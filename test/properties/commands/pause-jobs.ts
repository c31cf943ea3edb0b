import fc from "fast-check";

import { pause, resume } from "../../../src/queue/limit.ts";
import { anyScope, pickScope } from "../any-scope.ts";
import { command, type QueueCommand } from "../command.ts";
import { limitInModel } from "../limit-in-model.ts";

const anyPause = fc.record({ choice: anyScope, paused: fc.constantFrom(true, true, false) });

/** Nothing of the scope starts, or it starts again as far as its limit lets it. */
export const pauseJobs: fc.Arbitrary<QueueCommand> = anyPause.map((args) =>
  command("pauseJobs", args, async (model, real) => {
    const { choice, paused } = args;
    const scope = pickScope(model, choice);
    limitInModel(model, scope, { paused });
    await (paused ? pause : resume)(real.pool, scope);
    return `${JSON.stringify(scope)} ${paused ? "paused" : "resumed"}`;
  }),
);
