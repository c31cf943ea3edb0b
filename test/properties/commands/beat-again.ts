import { strictEqual } from "node:assert";

import fc from "fast-check";

import { renew } from "../../../src/queue/renew.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** A heartbeat: it saves a silent worker, but not one that was declared dead. */
export const beatAgain: fc.Arbitrary<QueueCommand> = fc.nat(5).map((n) =>
  command("beatAgain", n, async (model, real) => {
    const [id, worker] = pick([...model.workers], n) ?? [];
    if (id === undefined || worker === undefined) return undefined;
    const isAlive = worker.state === "alive";
    if (isAlive) worker.isSilent = false;
    strictEqual(await renew(real.pool, id), isAlive);
    return `${id} → ${isAlive ? "lives" : "was declared dead"}`;
  }),
);
