import { setTimeout as sleep } from "node:timers/promises";

import type { Fault } from "./history.ts";

const lateMs = 400;

/** Spans in which this process, which does little, got no CPU: then nobody on this machine can be held to a bound. */
export async function watchForStarvation(until: AbortSignal): Promise<Fault[]> {
  const starved: Fault[] = [];
  while (!until.aborted) {
    const from = Date.now();
    await sleep(50);
    const to = Date.now();
    if (to - from > 50 + lateMs) {
      starved.push({ kind: "machine starved", target: "machine", from, to });
    }
  }
  return starved;
}
