import { setTimeout as sleep } from "node:timers/promises";

import { startWorker } from "../start-worker.ts";
import type { Measure } from "./measure.ts";
import { percentiles, pickUpTimes } from "./pick-up.ts";

/** Many jobs of nine priorities wait: how fast they are worked, and how fast an urgent one gets past them. */
export const backlog: Measure = {
  name: "backlog",
  repeats: 1,
  async run(stand) {
    const { producer, sizes } = stand;
    await producer.seedBacklog(sizes.backlog);
    const worker = await startWorker(stand, { concurrency: 10, mode: "noop" });
    await worker.go();
    const tooLate = performance.now() + 30_000;
    while (worker.done === 0 && performance.now() < tooLate && !worker.hasEnded()) await sleep(5);

    const before = worker.done;
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    // Ten seconds, or half of it: the urgent jobs need a backlog to get past.
    while (seconds() < 10 && worker.done - before < sizes.backlog / 2) await sleep(10);
    const perSecond = (worker.done - before) / seconds();

    const keys = Array.from({ length: sizes.urgent }, (_, index) => -1 - index);
    const times = await pickUpTimes(stand, worker, { keys, priority: 1 });
    if (worker.done >= sizes.backlog) {
      stand.note("the backlog ran out while the urgent jobs were timed");
    }
    await worker.stop();
    stand.note(worker.trouble);
    return [
      { row: "claim with backlog, concurrency 10 /s", value: perSecond },
      ...percentiles("urgent job into the backlog", times),
    ];
  },
};
