import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { enqueue, type NewJob } from "../../../src/queue/enqueue.ts";
import { anyJobType } from "../any-job-type.ts";
import { anyUser } from "../any-user.ts";
import { command, type QueueCommand } from "../command.ts";
import { newJob } from "../new-job.ts";
import { nextTurns } from "../next-turns.ts";
import type { QueueModel } from "../queue-model.ts";
import { userKeyOf } from "../user-key-of.ts";

const anyOrder = fc.record({
  jobType: anyJobType,
  userId: anyUser,
  priority: fc.constantFrom(1, 1, 1, 2, 3),
  maxRetries: fc.integer({ min: 0, max: 3 }),
  /** Few, so that they meet. */
  key: fc.constantFrom("a", "b", ...Array.from({ length: 6 }, () => undefined)),
  /** Undefined: at once; else hours from now. */
  inHours: fc.constantFrom(undefined, undefined, undefined, undefined, -1, 0, 1, 2, 3),
  stages: fc.constantFrom([], ["words"], ["words", "pictures"]),
});
type Order = typeof anyOrder extends fc.Arbitrary<infer Value> ? Value : never;

const anyOrders = fc.array(anyOrder, { minLength: 2, maxLength: 10, size: "max" });

const hourMs = 3_600_000;

/** ∅ → pending, one or many in one statement, some under keys that were used before. */
export const addJobs: fc.Arbitrary<QueueCommand> = fc
  .oneof(
    fc.array(anyOrder, { minLength: 1, maxLength: 1 }),
    anyOrders,
    // Of one user and type: they meet at limits.
    fc
      .record({ userId: anyUser, jobType: anyJobType, orders: anyOrders })
      .map(({ orders, ...same }) => orders.map((order) => ({ ...order, ...same }))),
  )
  .map((orders) =>
    command("addJobs", orders, async (model, real) => {
      const first = model.nextJobId;
      const expected = addToModel(model, orders);
      const jobs = orders.map((order, index): NewJob => {
        const { key, inHours, ...plain } = order;
        return {
          ...plain,
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
  const laneOf = ({ priority: lane, userId }: Order) => ({ lane, userId });
  const nextTurn = nextTurns(model, orders.map(laneOf));
  return orders.map((order) => {
    // A number is used up for an order that existed, too.
    const id = model.nextJobId++;
    const { jobType, userId, priority, maxRetries, key, inHours = 0, stages } = order;
    const name = key === undefined ? undefined : `${userKeyOf(userId)}/${key}`;
    const known = name === undefined ? undefined : model.keys.get(name);
    if (known !== undefined) return { jobId: known, existed: true };
    if (name !== undefined) model.keys.set(name, id);
    const isForLater = inHours > 0;
    const runHour = model.hour + inHours;
    model.jobs.set(
      id,
      newJob({
        id,
        n: id,
        bookId: id,
        parentId: null,
        jobType,
        userId,
        priority,
        maxRetries,
        turn: isForLater ? 0 : nextTurn(laneOf(order)),
        place: isForLater ? { kind: "scheduled", hour: runHour } : { kind: "ready" },
        runHour,
        stages,
        redo: null,
        known: new Map(),
      }),
    );
    return { jobId: id, existed: false };
  });
}
