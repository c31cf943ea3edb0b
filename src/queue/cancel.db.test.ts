import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import {
  addJob,
  addWorker,
  claimOne,
  end,
  endingKinds,
  type Held,
  statusOf,
} from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { promote } from "./promote.ts";
import { rescue } from "./rescue.ts";

const { pool } = await openTestDatabase();

describe("cancel", () => {
  test("a pending job is cancelled at once", async () => {
    const id = await addJob(pool);
    expect(await requestCancel(pool, id)).toBe("cancelled");
    expect((await claim(pool, await addWorker(pool), 1)).jobs).toEqual([]);
  });

  test("a running job is asked, and is cancelled even when it fails, is handed back or loses its worker", async () => {
    const ways = [
      ...endingKinds.map((kind) => (held: Held) => end(pool, held, { kind })),
      () => rescue(pool, -1),
    ];
    for (const way of ways) {
      const id = await addJob(pool);
      const held = await claimOne(pool);
      expect(await requestCancel(pool, id)).toBe("processing");
      await way(held);
      expect(await statusOf(pool, id)).toBe("cancelled");
    }
  });

  test("a job that waits for its time is cancelled at once, and never promoted", async () => {
    const id = await addJob(pool, { runAt: new Date(Date.now() + 50) });
    expect(await requestCancel(pool, id)).toBe("cancelled");
    await sleep(60);
    expect(await promote(pool)).toBe(0);
  });
});
