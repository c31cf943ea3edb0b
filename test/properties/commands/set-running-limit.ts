import fc from "fast-check";

import { setLimit } from "../../../src/queue/limit.ts";
import { anyScope, pickScope } from "../any-scope.ts";
import { command, type QueueCommand } from "../command.ts";
import { limitInModel } from "../limit-in-model.ts";

const anyLimit = fc.record({
  choice: anyScope,
  maxRunning: fc.constantFrom(0, 1, 1, 1, 2, 2, 3, null),
});

/** So many of the scope may run at the same instant, or as many as will. */
export const setRunningLimit: fc.Arbitrary<QueueCommand> = anyLimit.map((args) =>
  command("setRunningLimit", args, async (model, real) => {
    const { choice, maxRunning } = args;
    const scope = pickScope(model, choice);
    limitInModel(model, scope, { maxRunning });
    await setLimit(real.pool, scope, maxRunning);
    return `${JSON.stringify(scope)} → ${maxRunning ?? "no limit"}`;
  }),
);
