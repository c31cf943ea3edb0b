import fc from "fast-check";

import { claimBoth, type ClaimWay } from "../claim-both.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** pending → processing, in exactly the order of the line; a worker that was declared dead or signed off gets nothing. */
export const claimJobs: fc.Arbitrary<QueueCommand> = fc
  .record({
    // Mostly the same one: floors rise only for a worker that claims again and again.
    worker: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
    isForTheLiving: mostly(7),
    count: fc.integer({ min: 1, max: 4 }),
    way: fc.constantFrom<ClaimWay>(
      "worker",
      "worker",
      "worker",
      "worker",
      "worker",
      "fast",
      "exact",
    ),
  })
  .map((args) =>
    command("claimJobs", args, async (model, real) => {
      const { count, way, isForTheLiving } = args;
      const workers = [...model.workers].filter(
        ([, { state }]) => !isForTheLiving || state === "alive",
      );
      const [workerId] = pick(workers, args.worker) ?? [];
      if (workerId === undefined) return undefined;
      const { jobs, parked } = await claimBoth(model, real, { way, workerId, count });
      const started = jobs.map(({ id, attempt }) => `${id}/${attempt}`).join(", ");
      const aside = parked === 0 ? "" : `, ${parked} put aside`;
      return `worker ${workerId} asks for ${count} (${way}) → ${started || "none"}${aside}`;
    }),
  );

/** True, but for one in so many. */
function mostly(times: number): fc.Arbitrary<boolean> {
  return fc.nat(times).map((n) => n > 0);
}
