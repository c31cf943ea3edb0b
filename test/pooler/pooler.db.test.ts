import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, describe, expect, test } from "vitest";

import { openPool } from "../../src/db/database.ts";
import { migrate } from "../../src/db/migrate.ts";
import { requestCancel } from "../../src/queue/cancel.ts";
import { keepsSessions } from "../../src/queue/keeps-sessions.ts";
import { setLimit } from "../../src/queue/limit.ts";
import { startWorker } from "../../src/queue/worker.ts";
import { openTestDatabase } from "../support/database.ts";
import { emptyDatabase } from "../support/empty-database.ts";
import { addJob, eventually, statusOf } from "../support/jobs.ts";
import { quickLeaseTimes } from "../support/quick-lease-times.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openPgBouncer } from "./open-pg-bouncer.ts";
import { openTransactionPooler } from "./open-transaction-pooler.ts";

const direct = await openTestDatabase();
const never = new AbortController().signal;
/** Ours stands in for all of them; where PgBouncer is installed it is tried as well. */
const pgBouncer = await openPgBouncer(direct.url);
const poolers = [
  { name: "a transaction pooler", pooler: await openTransactionPooler(direct.url) },
  ...(pgBouncer === undefined ? [] : [{ name: "PgBouncer", pooler: pgBouncer }]),
];
console.log(`PgBouncer: ${pgBouncer === undefined ? "absent" : "ran"}`);
afterAll(async () => {
  for (const { pooler } of poolers) await pooler.close();
});

test("a direct connection keeps its session", async () => {
  expect(await keepsSessions(direct.url, never)).toBe(true);
});

describe.each(poolers)("behind $name", ({ pooler: { url } }) => {
  const pool = openPool(url, { max: 8, onLost: () => {} });
  afterAll(() => pool.end());
  const mill = openTestMill({ pool, url });

  test("it is seen that sessions are not kept", async () => {
    expect(await keepsSessions(url, never)).toBe(false);
  });

  test("a book of each kind is made, by polling", async () => {
    const ids = [
      await mill.order({ job_type: "story_adventure" }),
      await mill.order({ job_type: "interactive_search" }),
    ];
    mill.worker();
    const ends = await Promise.all(ids.map((id) => mill.ended(id)));
    expect(ends.map(({ status, attempt }) => ({ status, attempt }))).toEqual([
      { status: "completed", attempt: 1 },
      { status: "completed", attempt: 1 },
    ]);
    expect(mill.log.some(({ event }) => event === "worker.polls")).toBe(true);
  });

  test("many at once, under a limit, each exactly once and none beyond it", async () => {
    const runs = new Map<number, number>();
    let now = 0;
    let most = 0;
    await setLimit(pool, { queue: true }, 3);
    const worker = startWorker({
      pool,
      url,
      handler: async (job) => {
        runs.set(job.id, (runs.get(job.id) ?? 0) + 1);
        most = Math.max(most, ++now);
        await sleep(2);
        now--;
      },
      concurrency: 20,
      times: quickLeaseTimes,
      pollMs: 200,
      random: () => 0,
    });
    const ids = await Promise.all(Array.from({ length: 60 }, () => addJob(pool)));
    await eventually("all are done", async () => {
      const states = await Promise.all(ids.map((id) => statusOf(pool, id)));
      return states.every((status) => status === "completed");
    });
    await worker.stop();
    await setLimit(pool, { queue: true }, null);
    expect({ most, runs: [...runs.values()] }).toEqual({
      most: 3,
      runs: Array.from({ length: 60 }, () => 1),
    });
  });

  test("a cancel reaches a running job in less than a second", async () => {
    const started = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<number>();
    const worker = startWorker({
      pool,
      url,
      handler: async (_job, run) => {
        run.signal.addEventListener("abort", () => stopped.resolve(performance.now()));
        started.resolve();
        await sleep(20_000, undefined, { signal: run.signal });
      },
      concurrency: 1,
      times: quickLeaseTimes,
      pollMs: 2000,
      random: () => 0,
    });
    const job = await addJob(pool);
    await started.promise;
    const asked = performance.now();
    await requestCancel(pool, job);
    const tookMs = (await stopped.promise) - asked;
    await worker.stop();
    expect(tookMs).toBeLessThan(1000);
    expect(await statusOf(pool, job)).toBe("cancelled");
  });
});

test("two runners behind a pooler bring an empty database up to date together", async () => {
  const pooler = await openTransactionPooler(await emptyDatabase(direct.url));
  const applied = await Promise.all([migrate(pooler.url), migrate(pooler.url)]);
  await pooler.close();
  expect(new Set(applied.flat()).size).toBe(applied.flat().length);
  expect(applied.flat().length).toBeGreaterThanOrEqual(4);
});
