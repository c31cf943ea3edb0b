import fc from "fast-check";

import { firstTry } from "../../../src/queue/first-try.ts";
import type { FinishedStep } from "../../../src/queue/step.ts";
import { anyGrant, pickGrant } from "../any-grant.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";
import type { Grant } from "../queue-model.ts";

export const anyPart = fc.record({
  stageName: fc.constantFrom("words", "pictures"),
  part: fc.nat(1),
  /** Of the run's own: above 1 when it has rejected a result. */
  try: fc.constantFrom(1, 1, 1, 2),
});
export type AnyPart = typeof anyPart extends fc.Arbitrary<infer Value> ? Value : never;

/** A result is kept once, by whoever holds the job. */
export const keepStep: fc.Arbitrary<QueueCommand> = fc
  .record({ grant: anyGrant, step: anyPart })
  .map((args) =>
    command("keepStep", args, async (model, real) => {
      const grant = pickGrant(model, args.grant);
      if (grant === undefined) return undefined;
      const { workerId } = grant;
      return await flushBoth(model, real, { workerId, steps: [finishedStep(grant, args.step)] });
    }),
  );

/** The result names its attempt: one that was overwritten would show. */
export function finishedStep(
  { jobId, attempt, bookId, redo }: Grant,
  { stageName, part, try: nth }: AnyPart,
): FinishedStep {
  const first = firstTry(redo, stageName, part);
  const key = { stageName, part, try: first + nth - 1, inputHash: "h", engineVersion: "1" };
  return { bookId, jobId, attempt, key, result: JSON.stringify({ jobId, attempt }) };
}
