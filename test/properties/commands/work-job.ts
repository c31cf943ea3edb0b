import fc from "fast-check";

import { claimBoth } from "../claim-both.ts";
import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";
import { pick } from "../pick.ts";
import { anyPart, finishedStep } from "./keep-step.ts";

const anyWork = fc.record({
  worker: fc.nat(5),
  steps: fc.array(anyPart, { maxLength: 5, size: "max" }),
  isDone: fc.boolean(),
});

/** Claims one job, keeps some of its steps and ends it for good: what a retry begins with. */
export const workJob: fc.Arbitrary<QueueCommand> = anyWork.map((args) =>
  command("workJob", args, async (model, real) => {
    const alive = [...model.workers].filter(([, { state }]) => state === "alive");
    const [workerId] = pick(alive, args.worker) ?? [];
    if (workerId === undefined) return undefined;
    const { jobs } = await claimBoth(model, real, { way: "worker", workerId, count: 1 });
    const grant = model.grants.findLast(({ jobId }) => jobId === jobs[0]?.id);
    if (grant === undefined) return `worker ${workerId} → none`;
    const { jobId, attempt } = grant;
    const steps = args.steps.map((step) => finishedStep(grant, step));
    if (steps.length > 0) await flushBoth(model, real, { workerId, steps });
    const lease = { jobId, attempt };
    const broken = {
      ...lease,
      kind: "hopeless" as const,
      code: "broken",
      message: "It broke.",
      delayMs: 0,
    };
    const end = args.isDone ? { completions: [lease] } : { endings: [broken] };
    await flushBoth(model, real, { workerId, ...end });
    const kept = args.steps.map(({ stageName, part, try: nth }) => `${stageName}/${part}/${nth}`);
    return `worker ${workerId} → ${jobId} with ${kept.join(", ") || "no steps"}`;
  }),
);
