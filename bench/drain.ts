import { setTimeout as sleep } from "node:timers/promises";

import type { Stand } from "./measures/measure.ts";
import { startWorker } from "./start-worker.ts";
import { markWal, walSince } from "./wal-since.ts";
import type { WorkMode } from "./worker-messages.ts";

interface Drained {
  perSecond: number;
  capped: boolean;
  peakMemoryMb: number;
  cpuMicrosPerJob: number;
  walBytesPerJob: number;
  commitsPerJob: number;
}

/**
 * So many jobs wait; workers start; the clock runs from the first handler's start until the store has none left, so that
 * completion which is written behind is measured, too. Stopped after the cap: then the rate is what was done by then.
 */
export async function drain(
  stand: Stand,
  jobs: number,
  options: { processes?: number; concurrency: number; mode?: WorkMode },
): Promise<Drained> {
  const { mode = "noop", processes = 1, concurrency } = options;
  const mark = stand.statistics && (await markWal(stand.statistics));
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startWorker(stand, { concurrency, mode })),
  );
  const went = process.hrtime.bigint();
  for (const worker of workers) void worker.go();
  const done = (): number => workers.reduce((sum, worker) => sum + worker.done, 0);
  const firstStart = (): bigint | undefined =>
    workers
      .flatMap(({ firstStart: at }) => at ?? [])
      .toSorted((a, b) => Number(a - b))
      .at(0);

  let capped = false;
  while (done() < jobs || (await stand.producer.anyLeft())) {
    await sleep(4);
    // A contender that never starts gets 5 s more before it is given up.
    const waited = secondsSince(firstStart() ?? went) - (firstStart() === undefined ? 5 : 0);
    capped = waited > stand.sizes.capSeconds || workers.every((worker) => worker.hasEnded());
    if (capped) break;
  }
  const seconds = secondsSince(firstStart() ?? went);
  const finished = Math.min(jobs, done());
  await Promise.all(workers.map((worker) => worker.stop()));
  stand.note(workers.find(({ trouble }) => trouble !== undefined)?.trouble);
  const wal = mark && !capped ? await walSince(mark) : undefined;
  return {
    perSecond: finished / seconds,
    capped,
    peakMemoryMb: sum(workers.map(({ peakMemoryMb }) => peakMemoryMb)),
    cpuMicrosPerJob: (sum(workers.map(({ cpuMs }) => cpuMs)) * 1000) / finished,
    walBytesPerJob: wal ? wal.bytes / finished : Number.NaN,
    commitsPerJob: wal ? wal.commits / finished : Number.NaN,
  };
}

const secondsSince = (at: bigint): number => Number(process.hrtime.bigint() - at) / 1e9;

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
