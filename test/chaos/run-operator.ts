import { setTimeout as sleep } from "node:timers/promises";

import { between, seededRandom } from "../../src/book/seeded-random.ts";
import type { LimitScope } from "../../src/queue/limit.ts";
import { chaosUsers } from "./chaos-job.ts";

/** The part of the queue that an operator uses. */
export interface OperatorQueue {
  setLimit(scope: LimitScope, maxRunning: number | null): Promise<void>;
  pause(scope: LimitScope): Promise<void>;
  resume(scope: LimitScope): Promise<void>;
}

const scopes: readonly LimitScope[] = [
  { queue: true },
  { eachUser: true },
  { jobType: "quick" },
  { jobType: "steps" },
  ...chaosUsers.map((userId) => ({ userId })),
];

/**
 * Sets limits and lifts them, pauses and resumes, for a moment each, so that claims go to and fro between the fast way and the
 * exact one while everything else happens. At the end nothing is limited. Says how often something was changed.
 */
export async function runOperator(
  queue: OperatorQueue,
  seed: string,
  until: AbortSignal,
): Promise<number> {
  const random = seededRandom(`operator ${seed}`);
  let changes = 0;
  const wait = (from: number, to: number): Promise<void> =>
    sleep(between(random, from, to), undefined, { signal: until }).catch(() => {});
  while (!until.aborted) {
    await wait(500, 3000);
    const some = scopes.filter(() => random() < 0.4);
    for (const scope of some) {
      // Paused only for a moment: who must start again within 15 s has to find somebody who may.
      const isPause = random() < 0.3;
      await tried(() =>
        isPause ? queue.pause(scope) : queue.setLimit(scope, 1 + Math.floor(random() * 6)),
      );
      changes++;
    }
    await wait(300, 1500);
    // One after the other, so that some limits go while others hold.
    for (const scope of some) {
      await lift(scope);
      await wait(0, 400);
    }
  }
  for (const scope of scopes) await lift(scope);
  return changes;

  async function lift(scope: LimitScope): Promise<void> {
    await tried(() => queue.resume(scope));
    await tried(() => queue.setLimit(scope, null));
  }
}

/** Until somebody says that it is done: the line may be cut, the database away. */
async function tried(act: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await act();
    } catch {
      await sleep(100);
    }
  }
}
