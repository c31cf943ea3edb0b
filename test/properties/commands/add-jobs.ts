import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { enqueue, type NewJob } from "../../../src/queue/enqueue.ts";
import { command, type QueueCommand } from "../command.ts";
import { lastTurn } from "../last-turn.ts";
import type { QueueModel } from "../queue-model.ts";
import { userKeyOf } from "../user-key-of.ts";

const users = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

const anyOrder = fc.record({
  userId: fc.constantFrom(null, null, ...users),
  priority: fc.constantFrom(1, 1, 1, 2, 3),
  maxRetries: fc.integer({ min: 0, max: 3 }),
  /** Few, so that they meet. */
  key: fc.constantFrom("a", "b", ...Array.from({ length: 6 }, () => undefined)),
  /** Undefined: at once; else hours from now. */
  inHours: fc.constantFrom(undefined, undefined, undefined, undefined, -1, 0, 1, 2, 3),
  stages: fc.constantFrom([], ["words"], ["words", "pictures"]),
});
type Order = typeof anyOrder extends fc.Arbitrary<infer Value> ? Value : never;

const hourMs = 3_600_000;

/** ∅ → pending, one or many in one statement, some under keys that were used before. */
export const addJobs: fc.Arbitrary<QueueCommand> = fc
  .oneof(
    fc.array(anyOrder, { minLength: 1, maxLength: 1 }),
    fc.array(anyOrder, { minLength: 2, maxLength: 10, size: "max" }),
  )
  .map((orders) =>
    command("addJobs", orders, async (model, real) => {
      const first = model.nextJobId;
      const expected = addToModel(model, orders);
      const jobs = orders.map((order, index): NewJob => {
        const { key, inHours, ...plain } = order;
        return {
          ...plain,
          jobType: "t",
          input: { n: first + index },
          ...(key === undefined ? {} : { idempotencyKey: key }),
          ...(inHours === undefined
            ? {}
            : { runAt: new Date(real.base.getTime() + inHours * hourMs) }),
        };
      });
      const answers = await enqueue(real.pool, jobs);
      deepStrictEqual(answers, expected);
      return answers.map(({ jobId, existed }) => `${jobId}${existed ? " again" : ""}`).join(", ");
    }),
  );

function addToModel(
  model: QueueModel,
  orders: readonly Order[],
): { jobId: number; existed: boolean }[] {
  const turns = new Map<string, number>();
  // The turns that they come after are those of before the statement.
  for (const { priority, userId } of orders) {
    turns.set(`${priority}/${userId}`, lastTurn(model, priority, userId));
  }
  return orders.map((order) => {
    // A number is used up for an order that existed, too.
    const id = model.nextJobId++;
    const { userId, priority, maxRetries, key, inHours = 0, stages } = order;
    const name = key === undefined ? undefined : `${userKeyOf(userId)}/${key}`;
    const known = name === undefined ? undefined : model.keys.get(name);
    if (known !== undefined) return { jobId: known, existed: true };
    if (name !== undefined) model.keys.set(name, id);
    const lane = `${priority}/${userId}`;
    const turn = inHours > 0 ? 0 : (turns.get(lane) ?? 0) + 1;
    if (turn > 0) turns.set(lane, turn);
    model.jobs.set(id, {
      id,
      userId,
      priority,
      turn,
      status: "pending",
      attempt: 0,
      retryCount: 0,
      rescueCount: 0,
      waitCount: 0,
      maxRetries,
      isAskedToStop: false,
      errorCode: null,
      errorMessage: null,
      place: turn > 0 ? { kind: "ready" } : { kind: "scheduled", hour: model.hour + inHours },
      stages: stages.map((stage) => ({
        name: stage,
        status: "pending",
        progress: 0,
        error: null,
        skipReason: null,
      })),
    });
    return { jobId: id, existed: false };
  });
}
