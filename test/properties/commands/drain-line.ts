import { ok } from "node:assert";

import fc from "fast-check";

import { claimBoth } from "../claim-both.ts";
import { command, type QueueCommand } from "../command.ts";
import { inLine } from "../in-line.ts";
import { pick } from "../pick.ts";
import type { ModelJob, QueueModel } from "../queue-model.ts";
import { rooms } from "../rooms.ts";
import { unparkBoth } from "../unpark-both.ts";
import { userKeyOf } from "../user-key-of.ts";

const anyDrain = fc.record({ worker: fc.nat(5), count: fc.integer({ min: 1, max: 4 }) });

/**
 * A worker with slots enough and its sweep look again and again: when they come to rest, nothing is left that could start,
 * neither in the line nor aside.
 */
export const drainLine: fc.Arbitrary<QueueCommand> = anyDrain.map((args) =>
  command("drainLine", args, async (model, real) => {
    const alive = [...model.workers].filter(([, { state }]) => state === "alive");
    const [workerId] = pick(alive, args.worker) ?? [];
    if (workerId === undefined) return undefined;
    const started: number[] = [];
    // Each look starts one or puts one aside for good.
    let looks = inLine(model, "ready", "parked").length + 2;
    let isAtRest = false;
    for (; !isAtRest && looks > 0; looks--) {
      const moved = await unparkBoth(model, real);
      const look = await claimBoth(model, real, { way: "worker", workerId, count: args.count });
      started.push(...look.jobs.map(({ id }) => id));
      isAtRest = moved === 0 && look.parked === 0 && look.jobs.length < args.count;
    }
    ok(isAtRest, "still puts aside and lets back");
    const left = startable(model);
    ok(left === undefined, `${left?.id} could start, but is left`);
    return `worker ${workerId} → ${started.join(", ") || "none"}`;
  }),
);

function startable(model: QueueModel): ModelJob | undefined {
  const room = rooms(model);
  if (room.ofQueue <= 0) return undefined;
  return inLine(model, "ready", "parked").find(
    ({ userId, jobType }) => room.ofUser(userKeyOf(userId)) > 0 && room.ofType(jobType) > 0,
  );
}
