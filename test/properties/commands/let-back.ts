import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";
import { inLine } from "../in-line.ts";
import { pick } from "../pick.ts";
import { unparkBoth } from "../unpark-both.ts";
import { userKeyOf } from "../user-key-of.ts";

const anyLook = fc.record({ isForAll: fc.boolean(), n: fc.nat(30) });

/** The sweep's look at all that is aside, or one at the jobs of a user and of a type. */
export const letBack: fc.Arbitrary<QueueCommand> = anyLook.map(({ isForAll, n }) =>
  command("letBack", { isForAll, n }, async (model, real) => {
    const job = pick(inLine(model, "parked"), n) ?? pick([...model.jobs.values()], n);
    if (job === undefined) return undefined;
    const freed = isForAll
      ? undefined
      : { users: [userKeyOf(job.userId)], jobTypes: [job.jobType] };
    const moved = await unparkBoth(model, real, freed);
    return `${isForAll ? "all" : JSON.stringify(freed)} → ${moved}`;
  }),
);
