import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** A job has waited for its surroundings 199 times: once more, and it has failed. No sequence is long enough to get there. */
export const waitOften: fc.Arbitrary<QueueCommand> = fc.nat(30).map((n) =>
  command("waitOften", n, async (model, real) => {
    const live = [...model.jobs.values()].filter(({ place }) => place.kind !== "nowhere");
    const job = pick(live, n);
    if (job === undefined) return undefined;
    job.waitCount = 199;
    await real.pool.query("update book_generation_jobs set wait_count = 199 where id = $1", [
      job.id,
    ]);
    return `${job.id}`;
  }),
);
