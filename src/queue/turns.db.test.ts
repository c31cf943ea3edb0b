import { setTimeout as sleep } from "node:timers/promises";

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end } from "../../test/support/jobs.ts";
import { claim, wholeLine } from "./claim.ts";
import { enqueue, type NewJob } from "./enqueue.ts";
import { promote } from "./promote.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

const userId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const job = (user: number | null, priority = 5): NewJob => ({
  jobType: "t",
  input: {},
  priority,
  userId: user === null ? null : userId(user),
});

async function claimAll(sizes: readonly number[]): Promise<number[]> {
  const worker = await addWorker(pool);
  const order: number[] = [];
  for (let n = 0; ; n++) {
    const { jobs } = await claim(pool, worker, sizes[n % sizes.length] ?? 1);
    if (jobs.length === 0) return order;
    order.push(...jobs.map(({ id }) => id));
  }
}

/** Priority, then the rank among the user's own waiting jobs of that priority, then the number. */
function fairOrder(jobs: readonly (NewJob & { id: number })[]): number[] {
  const ranks = new Map<string, number>();
  return jobs
    .map((one) => {
      const lane = `${one.userId}/${one.priority}`;
      const rank = (ranks.get(lane) ?? 0) + 1;
      ranks.set(lane, rank);
      return { id: one.id, rank, priority: one.priority ?? 5 };
    })
    .toSorted((a, b) => a.priority - b.priority || a.rank - b.rank || a.id - b.id)
    .map(({ id }) => id);
}

test("whatever is added, one by one or in bulk, and however it is claimed: priority, a turn for each user, first in first out", async () => {
  const anyJob = fc
    .tuple(fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }), fc.integer({ min: 1, max: 3 }))
    .map(([user, priority]) => job(user, priority));
  const batches = fc.array(fc.array(anyJob, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 6,
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(batches, sizes, async (given, claims) => {
      const added: (NewJob & { id: number })[] = [];
      for (const batch of given) {
        const answers = await enqueue(pool, batch);
        for (const [index, one] of batch.entries())
          added.push({ ...one, id: answers[index]?.jobId ?? 0 });
      }
      expect(await claimAll(claims)).toEqual(fairOrder(added));
    }),
    { numRuns: 25 },
  );
});

test("a user who comes late takes turns with one who has queued hundreds, from now on", async () => {
  const many = await enqueue(
    pool,
    Array.from({ length: 300 }, () => job(1)),
  );
  const worker = await addWorker(pool);
  const early = (await claim(pool, worker, 100)).jobs.map(({ id }) => id);
  const late = await enqueue(pool, [job(2), job(2), job(2)]);
  const next = (await claim(pool, worker, 6)).jobs.map(({ id }) => id);
  const ids = (list: typeof many, from: number, to: number): number[] =>
    list.slice(from, to).map(({ jobId }) => jobId);
  expect(early).toEqual(ids(many, 0, 100));
  // Neither before the others' turn nor after all of them: no credit for having been away.
  const expected = [0, 1, 2].flatMap((n) => [
    ...ids(many, 100 + n, 101 + n),
    ...ids(late, n, n + 1),
  ]);
  expect(next).toEqual(expected);
});

test("a retry and a job that is handed back keep their place", async () => {
  const first = await addJob(pool);
  const second = await addJob(pool);
  await end(pool, await claimOne(pool), { kind: "released" });
  await end(pool, await claimOne(pool), { kind: "failed", delayMs: 30 });
  await sleep(40);
  await promote(pool);
  expect(await claimAll([1])).toEqual([first, second]);
});

test("a job that was ordered for later joins the line when it is due, behind its user's waiting ones", async () => {
  const later = await addJob(pool, { runAt: new Date(Date.now() + 30) });
  const waiting = await addJob(pool);
  await sleep(40);
  await promote(pool);
  expect(await claimAll([1])).toEqual([waiting, later]);
});

test("several jobs of a user that become due together take one turn each", async () => {
  const runAt = new Date(Date.now() + 30);
  const due = await enqueue(
    pool,
    [1, 1, 1].map((user) => ({ ...job(user), runAt })),
  );
  await sleep(40);
  await promote(pool);
  const others = await enqueue(pool, [job(2), job(2), job(2)]);
  const expected = [0, 1, 2].flatMap((n) => [due[n]?.jobId, others[n]?.jobId]);
  expect(await claimAll([2])).toEqual(expected);
});

test("a batch for several lanes takes one turn in each", async () => {
  const batch = await enqueue(pool, [job(1, 2), job(1, 3), job(1, 9)]);
  const others = await enqueue(pool, [job(2, 9), job(2, 9)]);
  expect(await claimAll([9])).toEqual([...batch, ...others].map(({ jobId }) => jobId));
});

test("a long transaction that adds a job keeps no other add of the same user waiting", async () => {
  const slow = await pool.connect();
  try {
    await slow.query("begin");
    const unseen = await addJob(slow, { userId: userId(1) });
    const seen = await addJob(pool, { userId: userId(1) });
    expect(await claimAll([5])).toEqual([seen]);
    await slow.query("commit");
    expect(await claimAll([5])).toEqual([unseen]);
  } finally {
    slow.release();
  }
});

test("a job that comes back to an old place is seen by the very next claim, whatever floors it brings", async () => {
  const first = await addJob(pool);
  const held = await claimOne(pool);
  const later = await addJob(pool);
  const worker = await addWorker(pool);
  const { line } = await claim(pool, worker, 0);
  // Right at this moment: nothing waits below the second job's turn.
  const floors = { turns: wholeLine.turns.map(() => held.job.turn + 1), returns: line.returns };
  await end(pool, held, { kind: "released" });
  const { jobs } = await claim(pool, worker, 2, floors);
  expect(jobs.map(({ id }) => id)).toEqual([first, later]);
});
