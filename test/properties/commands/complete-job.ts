import fc from "fast-check";

import { anyGrant, pickGrant } from "../any-grant.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";

/** processing → completed; one that was asked to stop is left as it is. */
export const completeJob: fc.Arbitrary<QueueCommand> = fc
  .record({ grant: anyGrant, isTold: fc.boolean() })
  .map((args) =>
    command("completeJob", args, async (model, real) => {
      const grant = pickGrant(model, args.grant);
      if (grant === undefined) return undefined;
      const { workerId, jobId, attempt } = grant;
      const completions = [{ jobId, attempt }];
      return await flushBoth(model, real, { workerId, completions }, args);
    }),
  );
