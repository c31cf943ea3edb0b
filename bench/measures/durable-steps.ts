import { drain } from "../drain.ts";
import { installUserTable } from "../step-in-user-table.ts";
import { addInChunks, type Measure, someJobs } from "./measure.ts";

/** Jobs of seven steps, each made durable before the next one begins. */
function durableSteps(concurrency: number, share: number): Measure {
  return {
    name: `steps${concurrency}`,
    repeats: 3,
    async run(stand) {
      const jobs = Math.max(100, Math.round(stand.sizes.jobs * share));
      if (stand.statistics) await installUserTable(stand.statistics, jobs);
      await addInChunks(stand.producer, someJobs(jobs));
      const drained = await drain(stand, jobs, { concurrency, mode: "steps" });
      return [
        {
          row: `7 durable steps, concurrency ${concurrency}, jobs/s`,
          value: drained.perSecond,
          capped: drained.capped,
        },
        { row: `WAL, bytes per 7-step job, c${concurrency}`, value: drained.walBytesPerJob },
      ];
    },
  };
}

/** Fewer jobs than elsewhere: each costs seven writes. */
export const durableSteps20 = durableSteps(20, 1 / 10);
export const durableSteps100 = durableSteps(100, 1 / 4);
