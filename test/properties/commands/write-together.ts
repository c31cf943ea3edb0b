import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";
import { flushBoth } from "../flush-both.ts";
import { pick } from "../pick.ts";
import type { Grant } from "../queue-model.ts";
import { anyChange, stageChange } from "./change-stage.ts";
import { anyEnd, ending } from "./end-job.ts";
import { anyPart, finishedStep } from "./keep-step.ts";

const anyRole = fc.record({
  role: fc.constantFrom("step", "stage", "completion", "ending", "silence"),
  step: anyPart,
  change: anyChange,
  end: anyEnd,
});

/** Everything that one worker has to write in one statement: of jobs that it holds and of some that it has lost. */
export const writeTogether: fc.Arbitrary<QueueCommand> = fc
  .record({ worker: fc.nat(5), roles: fc.array(anyRole, { minLength: 2, maxLength: 8 }) })
  .map((args) =>
    command("writeTogether", args, async (model, real) => {
      const workers = [...new Set(model.grants.map((grant) => grant.workerId))];
      const workerId = pick(workers, args.worker);
      if (workerId === undefined) return undefined;
      const mine = model.grants.filter((grant) => grant.workerId === workerId);
      // The newest: those of long ago are all lost.
      const written = mine.slice(-args.roles.length).map((grant, index) => ({
        grant,
        ...(args.roles[index] ?? { role: "silence" as const }),
      }));
      const of = <Part>(
        role: string,
        make: (grant: Grant, one: (typeof args.roles)[number]) => Part,
      ): Part[] =>
        written.flatMap((one) => (one.role === role && "end" in one ? [make(one.grant, one)] : []));
      const batch = {
        steps: of("step", (grant, { step }) => finishedStep(grant, step)),
        stages: of("stage", (grant, { change }) => stageChange(grant, change)),
        completions: of("completion", ({ jobId, attempt }) => ({ jobId, attempt })),
        endings: of("ending", (grant, { end }) => ending(grant, end)),
      };
      if (Object.values(batch).every((part) => part.length === 0)) return undefined;
      return await flushBoth(model, real, { workerId, ...batch });
    }),
  );
