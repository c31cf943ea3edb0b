import fc from "fast-check";

import { signOff } from "../../../src/queue/register.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** alive → gone, perhaps with jobs in its hands: the next rescue takes them. */
export const signOffWorker: fc.Arbitrary<QueueCommand> = fc.nat(5).map((n) =>
  command("signOffWorker", n, async (model, real) => {
    const [id, worker] = pick([...model.workers], n) ?? [];
    if (id === undefined || worker === undefined) return undefined;
    if (worker.state === "alive") worker.state = "gone";
    await signOff(real.pool, id);
    return `${id}`;
  }),
);
