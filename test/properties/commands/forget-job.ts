import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";

/** Erased, whatever state it is in: nothing of it stays, its key is free, and its worker's writes are refused. */
export const forgetJob: fc.Arbitrary<QueueCommand> = fc.nat(30).map((n) =>
  command("forgetJob", n, async (model, real) => {
    const job = pick([...model.jobs.values()], n);
    if (job === undefined) return undefined;
    model.jobs.delete(job.id);
    for (const [key, id] of model.keys) if (id === job.id) model.keys.delete(key);
    for (const [key, { jobId }] of model.steps) if (jobId === job.id) model.steps.delete(key);
    for (const { known } of model.jobs.values()) {
      for (const [name, { keptBy }] of known) if (keptBy.jobId === job.id) known.delete(name);
    }
    await real.pool.query("select forget_jobs($1)", [[job.id]]);
    return `${job.id}`;
  }),
);
