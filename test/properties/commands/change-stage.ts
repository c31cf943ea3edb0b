import fc from "fast-check";

import type { StageChange } from "../../../src/queue/stage.ts";
import { anyGrant, pickGrant } from "../any-grant.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";
import type { Grant } from "../queue-model.ts";

export const anyChange = fc.record({
  stageName: fc.constantFrom("words", "pictures"),
  status: fc.constantFrom(undefined, "processing", "completed", "skipped", "failed"),
  progress: fc.constantFrom(0, 30, 60, 99),
});
export type AnyChange = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

/** One stage's row moves on, when its state allows it. */
export const changeStage: fc.Arbitrary<QueueCommand> = fc
  .record({ grant: anyGrant, change: anyChange })
  .map((args) =>
    command("changeStage", args, async (model, real) => {
      const grant = pickGrant(model, args.grant);
      if (grant === undefined) return undefined;
      const { workerId } = grant;
      return await flushBoth(model, real, { workerId, stages: [stageChange(grant, args.change)] });
    }),
  );

export function stageChange(
  { jobId, attempt }: Grant,
  { stageName, status, progress }: AnyChange,
): StageChange {
  const change = { jobId, attempt, stageName, progress };
  if (status === undefined) return change;
  if (status !== "failed" && status !== "skipped") return { ...change, status };
  return { ...change, status, words: `It was ${status}.` };
}
