import fc from "fast-check";

import { type Ending, release } from "../../../src/queue/settle.ts";
import { endingKinds } from "../../support/jobs.ts";
import { anyGrant, pickGrant } from "../any-grant.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";
import type { Grant } from "../queue-model.ts";

export const anyEnd = fc.record({
  // The ways back into the line more often: they lead further.
  kind: fc.constantFrom(...endingKinds, "failed", "failed", "waiting", "released"),
  delayHours: fc.constantFrom(0, 0, 1, 3),
});
export type AnyEnd = typeof anyEnd extends fc.Arbitrary<infer Value> ? Value : never;

/** processing → whatever the row makes of it: failed (again, hopeless, later), waiting, released, cancelled, completed. */
export const endJob: fc.Arbitrary<QueueCommand> = fc
  .record({ grant: anyGrant, end: anyEnd, isTold: fc.boolean() })
  .map((args) =>
    command("endJob", args, async (model, real) => {
      const grant = pickGrant(model, args.grant);
      if (grant === undefined) return undefined;
      const { workerId } = grant;
      return await flushBoth(model, real, { workerId, endings: [ending(grant, args.end)] }, args);
    }),
  );

export function ending({ jobId, attempt }: Grant, { kind, delayHours }: AnyEnd): Ending {
  const lease = { jobId, attempt };
  if (kind === "released") return release(lease);
  const delayMs = kind === "failed" || kind === "waiting" ? delayHours * 3_600_000 : 0;
  return { ...lease, kind, code: kind, message: `Attempt ${attempt}: ${kind}.`, delayMs };
}
