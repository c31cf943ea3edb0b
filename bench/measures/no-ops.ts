import { drain } from "../drain.ts";
import { addInChunks, type Measure, someJobs } from "./measure.ts";

/** Jobs whose handler does nothing: what the queue itself costs. */
export const noOps10: Measure = {
  name: "noop10",
  repeats: 1,
  async run(stand) {
    await addInChunks(stand.producer, someJobs(stand.sizes.jobs));
    const { perSecond, capped } = await drain(stand, stand.sizes.jobs, { concurrency: 10 });
    return [{ row: "no-op, concurrency 10 /s", value: perSecond, capped }];
  },
};

export const noOps100: Measure = {
  name: "noop100",
  repeats: 3,
  async run(stand) {
    await addInChunks(stand.producer, someJobs(stand.sizes.jobs));
    const drained = await drain(stand, stand.sizes.jobs, { concurrency: 100 });
    return [
      { row: "no-op, concurrency 100 /s", value: drained.perSecond, capped: drained.capped },
      { row: "worker memory, peak MB", value: drained.peakMemoryMb },
      { row: "worker CPU, µs per job", value: drained.cpuMicrosPerJob },
      { row: "WAL, bytes per job", value: drained.walBytesPerJob },
      { row: "commits per job", value: drained.commitsPerJob },
    ];
  },
};

export const noOpsTwoProcesses: Measure = {
  name: "noop2p",
  repeats: 1,
  async run(stand) {
    await addInChunks(stand.producer, someJobs(stand.sizes.jobs));
    const options = { processes: 2, concurrency: 50 };
    const { perSecond, capped } = await drain(stand, stand.sizes.jobs, options);
    return [{ row: "no-op, 2 processes × 50 /s", value: perSecond, capped }];
  },
};
