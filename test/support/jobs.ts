import type { Pool } from "pg";

import { enqueue, type NewJob } from "../../src/queue/enqueue.ts";
import type { Db } from "../../src/queue/job.ts";
import { register } from "../../src/queue/register.ts";

export function addJob(db: Db, job: Partial<NewJob> = {}): Promise<number> {
  return enqueue(db, {
    jobType: "story_adventure",
    priority: 5,
    maxRetries: 3,
    userId: null,
    childProfileId: null,
    ...job,
  });
}

export function addWorker(pool: Pool): Promise<number> {
  return register(pool, { host: "test", processId: process.pid });
}

/** Waits until the condition holds; fails the test with its words after 10 s. */
export async function eventually(
  what: string,
  condition: () => Promise<boolean> | boolean,
  patienceMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it never happened that ${what}`);
}
