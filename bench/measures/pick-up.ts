import { setTimeout as sleep } from "node:timers/promises";

import { startWorker, type WorkerHandle } from "../start-worker.ts";
import type { Measure, Reading, Stand } from "./measure.ts";

/** One job at a time on an idle queue: from before its add to its handler's start in another process. */
export const pickUp: Measure = {
  name: "pickup",
  repeats: 3,
  async run(stand) {
    const worker = await startWorker(stand, { concurrency: 10, mode: "record" });
    await worker.go();
    await sleep(1500);
    // The first ten warm up and do not count.
    const keys = Array.from({ length: stand.sizes.pickups + 10 }, (_, index) => index + 1);
    const times = await pickUpTimes(stand, worker, { keys, priority: 5 });
    await worker.stop();
    stand.note(worker.trouble);
    return percentiles("pickup, idle", times.slice(10));
  },
};

/** Adds these jobs one after the other, 25 ms apart; a job that does not start within 6 s ends the row. */
export async function pickUpTimes(
  stand: Stand,
  worker: WorkerHandle,
  jobs: { keys: readonly number[]; priority: number },
): Promise<number[]> {
  const times: number[] = [];
  for (const key of jobs.keys) {
    const began = process.hrtime.bigint();
    await stand.producer.add({ key, priority: jobs.priority });
    const started = await worker.started(key, 6);
    if (started === undefined) {
      stand.note(`job ${key} was not started within 6 s`);
      break;
    }
    times.push(Number(started - began) / 1e6);
    await sleep(25);
  }
  return times;
}

export function percentiles(row: string, times: readonly number[]): Reading[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return [
    { row: `${row}, p50 ms`, value: at(0.5) },
    { row: `${row}, p99 ms`, value: at(0.99) },
  ];
}
