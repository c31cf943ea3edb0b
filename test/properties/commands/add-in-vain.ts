import { rejects } from "node:assert";

import fc from "fast-check";

import { enqueue, type NewJob } from "../../../src/queue/enqueue.ts";
import { command, type QueueCommand } from "../command.ts";

/** One job of a statement is impossible: none of them is added, and only numbers are used up. */
export const addInVain: fc.Arbitrary<QueueCommand> = fc.integer({ min: 1, max: 3 }).map((good) =>
  command("addInVain", good, async (model, real) => {
    const job: NewJob = { jobType: "book", input: {}, idempotencyKey: "a", stages: ["words"] };
    const jobs = [
      ...Array.from({ length: good }, () => job),
      { jobType: "book", input: {}, priority: 11 },
    ];
    await rejects(enqueue(real.pool, jobs), /numbers_are_in_range/);
    model.nextJobId += jobs.length;
    return `${jobs.length} jobs refused`;
  }),
);
