import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { explainClaim } from "../../test/support/explain-claim.ts";
import { addWorker, eventually } from "../../test/support/jobs.ts";
import { claim, type Floors } from "./claim.ts";
import { enqueue } from "./enqueue.ts";
import { emptyBatch, flush } from "./flush.ts";
import { openHotConnection } from "./hot-connection.ts";
import { openLaneFloors } from "./lane-floors.ts";

const { pool, url } = await openTestDatabase();
const hot = openHotConnection({ url, sessions: Promise.resolve(true) }, undefined);
const client = new Client({ connectionString: url });
const stages = ["a", "b", "c"];
let worker = 0;

beforeAll(async () => {
  await client.connect();
  worker = await addWorker(pool);
  // A database that nobody ever analysed, and that must not be analysed meanwhile.
  for (const table of ["job_ready", "book_generation_jobs", "job_leases", "job_stages"]) {
    await pool.query(`alter table ${table} set (autovacuum_enabled = off)`);
  }
  const batch = Array.from({ length: 2000 }, (_, n) => ({
    jobType: "t",
    input: {},
    stages,
    priority: (n % 3) + 4,
  }));
  for (let n = 0; n < 5; n++) await enqueue(pool, batch);
});
afterAll(async () => {
  await client.end();
  await hot.close();
});

/** Claims and completes `jobs` as a worker does, with its stages moved on the way. */
async function work(jobs: number, floors = openLaneFloors(() => 0)): Promise<Floors> {
  for (let done = 0; done < jobs; done += 100) {
    const answer = await claim(hot.db, worker, 100, floors.floors());
    floors.learn(answer, 100);
    const leases = answer.jobs.map(({ id, attempt }) => ({ jobId: id, attempt }));
    for (const status of ["processing", "completed"] as const) {
      const changes = leases.flatMap((lease) =>
        stages.map((stageName) => ({ ...lease, stageName, status })),
      );
      await flush(hot.db, worker, { ...emptyBatch, stages: changes });
    }
    await flush(hot.db, worker, { ...emptyBatch, completions: leases });
  }
  return floors.floors();
}

test("on tables that were never analysed, a claim reads by index alone", async () => {
  for (const count of [1, 100]) {
    const { scans, buffers } = await explainClaim(client, worker, count);
    expect(scans.filter((scan) => /Seq|Bitmap/.test(scan))).toEqual([]);
    expect(scans).toContain("Index Scan on job_ready");
    expect(buffers).toBeLessThan(60 + 3 * count);
  }
});

test("nearly all updates of jobs and stages are HOT: no index is written for them", async () => {
  await work(2000);
  await client.query("select pg_stat_force_next_flush()");
  await hot.db.query({ text: "select pg_stat_force_next_flush()", values: [] });
  let shares: { table: string; updates: number; hot: number }[] = [];
  await eventually("the statistics arrive", async () => {
    const { rows } = await pool.query<(typeof shares)[number]>(`
      select relname as table, n_tup_upd as updates, n_tup_hot_upd::float8 / n_tup_upd as hot
        from pg_stat_user_tables where relname in ('book_generation_jobs', 'job_stages') and n_tup_upd > 0`);
    shares = rows;
    return rows.length === 2 && rows.every(({ updates }) => updates >= 4000);
  });
  for (const { table, hot: share } of shares) {
    expect([table, share > 0.95 ? "hot" : share]).toEqual([table, "hot"]);
  }
});

test("under a held snapshot, what a claim looks at does not grow with what was done", async () => {
  const before = await explainClaim(client, worker, 10);
  const holder = await pool.connect();
  try {
    await holder.query("begin isolation level repeatable read");
    await holder.query("select count(*) from job_ready");
    const floors = await work(4000);
    const blind = await explainClaim(client, worker, 10);
    const seeing = await explainClaim(client, worker, 10, floors);
    // Without floors it walks over everything that was ever claimed: that the floors do something is shown as well.
    expect(blind.buffers).toBeGreaterThan(2 * seeing.buffers);
    expect(seeing.buffers).toBeLessThan(2 * before.buffers);
  } finally {
    await holder.query("rollback");
    holder.release();
  }
});
