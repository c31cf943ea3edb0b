import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** A worker's last heartbeat was an hour ago: it has died, or cannot reach the database. */
export const silenceWorker: fc.Arbitrary<QueueCommand> = fc.nat(5).map((n) =>
  command("silenceWorker", n, async (model, real) => {
    const holders = new Set(
      [...model.jobs.values()].map(({ place }) => place.kind === "leased" && place.workerId),
    );
    const busy = [...model.workers].filter(([worker]) => holders.has(worker));
    // Mostly one that holds jobs: the others' silence changes little.
    const [id, worker] = pick(busy.length > 0 && n > 0 ? busy : [...model.workers], n) ?? [];
    if (id === undefined || worker === undefined) return undefined;
    worker.isSilent = true;
    await real.pool.query("update workers set beat_at = now() - interval '1 hour' where id = $1", [
      id,
    ]);
    return `${id}`;
  }),
);
