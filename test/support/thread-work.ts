import { setTimeout as sleep } from "node:timers/promises";
import { threadId } from "node:worker_threads";

import { Refused } from "../../src/errors.ts";

/** Work for the test of the pool. */
export async function threadNumber(): Promise<number> {
  await sleep(100);
  return threadId;
}

export function refuse(page: string): never {
  throw new Refused("text_overflow", `The words of ${page} do not fit.`);
}

export function crash(notText: string): string {
  return notText.trim();
}

export function spin(): void {
  for (;;) continue;
}
