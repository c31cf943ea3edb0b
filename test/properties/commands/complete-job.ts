import fc from "fast-check";

import { anyGrant, pickGrant } from "../any-grant.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";

/** processing → completed; one that was asked to stop is left as it is. */
export const completeJob: fc.Arbitrary<QueueCommand> = anyGrant.map((choice) =>
  command("completeJob", choice, async (model, real) => {
    const grant = pickGrant(model, choice);
    if (grant === undefined) return undefined;
    const { workerId, ...lease } = grant;
    return await flushBoth(model, real, { workerId, completions: [lease] });
  }),
);
