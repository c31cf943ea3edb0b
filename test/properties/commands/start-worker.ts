import { strictEqual } from "node:assert";

import fc from "fast-check";

import { register } from "../../../src/queue/register.ts";
import { command, type QueueCommand } from "../command.ts";

export const startWorker: fc.Arbitrary<QueueCommand> = fc.constant(null).map(() =>
  command("startWorker", null, async (model, real) => {
    const id = model.workers.size + 1;
    strictEqual(await register(real.pool, { host: "test", processId: process.pid }), id);
    model.workers.set(id, { state: "alive", isSilent: false });
    return `${id}`;
  }),
);
