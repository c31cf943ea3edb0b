import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { createQueue } from "./create-queue.ts";
import type { Handlers } from "./handlers.ts";
import { JobError } from "./job-error.ts";
import { runJobs } from "./testing/run-jobs.ts";

interface Jobs {
  resize: { url: string };
  mail: { to: string };
}

const { pool, url } = await openTestDatabase();
const queue = createQueue<Jobs>({ url, schema: "shop", prefix: "my_" });
beforeAll(() => queue.install());
afterAll(() => queue.close());

const ended = (jobId: number) =>
  eventually(`job ${jobId} ended`, async () => (await queue.read(jobId))?.completedAt != null);

test("everything that the migrations make is made under the queue's own names, once", async () => {
  await Promise.all([queue.install(), queue.install()]);
  const { rows: bodies } = await pool.query<{ name: string; body: string }>(
    "select proname as name, prosrc as body from pg_proc where pronamespace = 'shop'::regnamespace",
  );
  const { rows: names } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'shop'::regnamespace and relkind in ('r', 'S')",
  );
  expect(bodies.filter(({ body }) => body.includes("public."))).toEqual([]);
  expect(bodies.map(({ name }) => name).filter((name) => !name.startsWith("my_"))).toEqual([]);
  expect(names.map(({ name }) => name).filter((name) => !name.startsWith("my_"))).toEqual([]);
});

test.each(['x"; drop table', "", "Shop", "9lives", "a".repeat(31)])(
  "a queue's schema is a plain, short name: not %j",
  (schema) => {
    expect(() => createQueue({ url, schema })).toThrow("not plain");
  },
);

test("jobs are added by plain SQL too", async () => {
  const { rows } = await pool.query<{ ids: string[] }>(
    `select job_ids as ids from shop.my_enqueue_jobs(
       p_job_types => array['mail', 'mail'], p_inputs => array['{"to": "ada"}', '{"to": "bob"}'],
       p_run_ats => array[now() + interval '1 hour', now() + interval '2 hours'])`,
  );
  const [ada, bob] = (rows[0]?.ids ?? []).map(Number);
  expect(await queue.read(ada ?? 0)).toMatchObject({ status: "pending", jobType: "mail" });
  expect(await queue.cancel(ada ?? 0)).toBe("cancelled");
  expect(await queue.cancel(bob ?? 0)).toBe("cancelled");
});

test("each type's handler gets its own input, and what was said about the job", async () => {
  const got: string[] = [];
  const [first, second] = await queue.addMany([
    { jobType: "resize", input: { url: "a.png" }, priority: 2 },
    { jobType: "mail", input: { to: "ada" }, stages: ["write", "send"], maxRetries: 1 },
  ]);
  const worker = queue.work({
    concurrency: 1,
    handlers: {
      resize: async (job) => void got.push(`resize ${job.input.url} ${job.priority}`),
      mail: async (job) => void got.push(`mail ${job.input.to} ${job.maxRetries}`),
    },
  });
  await ended(first ?? 0);
  await ended(second ?? 0);
  await worker.stop();
  expect(got).toEqual(["resize a.png 2", "mail ada 1"]);
});

test("the compiler refuses a forgotten handler, a foreign input and an unknown type", () => {
  // @ts-expect-error no handler for "mail"
  const handlers: Handlers<Jobs> = { resize: async () => {} };
  const wrong = (): Promise<unknown>[] => [
    // @ts-expect-error a mail has no url
    queue.add("mail", { url: "a.png" }),
    // @ts-expect-error no such type
    queue.add("letter", { to: "ada" }),
    // @ts-expect-error a picture has nobody to go to
    queue.addMany([{ jobType: "resize", input: { to: "ada" } }]),
  ];
  // What counts is that it compiles: nothing of it is ever run.
  expect([handlers, wrong]).toHaveLength(2);
});

test("one job for one key, however often it is added and by which way", async () => {
  const options = { idempotencyKey: "order 7", runAt: new Date(Date.now() + 3_600_000) };
  const first = await queue.add("mail", { to: "ada" }, options);
  const others = [
    await queue.add("mail", { to: "ada" }, options),
    await queue.addIn(pool, "mail", { to: "ada" }, options),
    ...(await queue.addMany([{ jobType: "mail", input: { to: "ada" }, ...options }])),
  ];
  expect(others).toEqual([first, first, first]);
  expect(await queue.cancel(first)).toBe("cancelled");
  expect(await queue.cancel(first)).toBeUndefined();
});

test("a job added in a transaction is there when that commits, and only then", async () => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const runAt = new Date(Date.now() + 3_600_000);
  // As over a query builder: nothing but a function that takes a statement and answers with rows.
  const builder = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => ({
      rows: (await client.query(text, values)).rows as unknown[],
    }),
  };
  await client.query("begin");
  const kept = await queue.addIn(builder, "mail", { to: "ada" }, { runAt });
  const before = await queue.read(kept);
  await client.query("commit");
  await client.query("begin");
  const ghost = await queue.addIn(client, "mail", { to: "bob" }, { runAt });
  await client.query("rollback");
  await client.end();
  expect(before).toBeUndefined();
  expect(await queue.read(kept)).toMatchObject({ status: "pending", jobType: "mail" });
  expect(await queue.read(ghost)).toBeUndefined();
  await queue.cancel(kept);
});

test("a job without a handler is put off with a code, counts no failure, and waits for a worker that knows it", async () => {
  const old = createQueue({ url, schema: "shop", prefix: "my_" });
  const oldWorker = old.work({ concurrency: 1, handlers: { resize: async () => {} } });
  const jobId = await queue.add("mail", { to: "ada" });
  await eventually("it was put off", async () => (await queue.read(jobId))?.waitCount === 1);
  const putOff = await queue.read(jobId);
  await oldWorker.stop();
  await old.close();
  expect(putOff).toMatchObject({ status: "pending", errorCode: "no_handler", retryCount: 0 });
  expect((putOff?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(10_000);
  await queue.cancel(jobId);
});

test("a handler says what happens next: later, never, or wait", async () => {
  const outcomes: Record<string, JobError["retry"]> = { a: "never", b: "later", c: "wait" };
  const worker = queue.work({
    concurrency: 3,
    handlers: {
      resize: async () => {},
      mail: async (job) => {
        const retry = outcomes[job.input.to] ?? "never";
        if (job.attempt === 1)
          throw new JobError(`says_${retry}`, "Not now.", { retry, retryAfterMs: 20 });
      },
    },
  });
  const ids = await queue.addMany(
    ["a", "b", "c"].map((to) => ({ jobType: "mail" as const, input: { to } })),
  );
  await Promise.all(ids.map(ended));
  await worker.stop();
  const rows = await Promise.all(ids.map((id) => queue.read(id)));
  expect(rows).toMatchObject([
    { status: "failed", errorCode: "says_never", errorMessage: "Not now.", attempt: 1 },
    { status: "completed", retryCount: 1, waitCount: 0, attempt: 2 },
    { status: "completed", retryCount: 0, waitCount: 1, attempt: 2 },
  ]);
});

test("cancel reaches a handler that is running", async () => {
  let heard: unknown;
  const worker = queue.work({
    concurrency: 1,
    handlers: {
      mail: async () => {},
      resize: (_, run) =>
        sleep(20_000, undefined, { signal: run.signal }).catch((error: unknown) => {
          heard = run.reason;
          throw error;
        }),
    },
  });
  const jobId = await queue.add("resize", { url: "a.png" });
  await eventually("it runs", async () => (await queue.read(jobId))?.status === "processing");
  expect(await queue.cancel(jobId)).toBe("processing");
  await ended(jobId);
  await worker.stop();
  expect(heard).toMatchObject({ name: "JobCancelled" });
  expect(await queue.read(jobId)).toMatchObject({ status: "cancelled", retryCount: 0 });
});

test("a retry of a failed job is a new one, which finds the steps that were kept, or does them again", async () => {
  const did: string[] = [];
  let isDown = true;
  const handlers: Handlers<Jobs> = {
    mail: async () => {},
    resize: async (_, run) => {
      await run.step({ stageName: "fetch" }, async () => void did.push("fetch"));
      if (isDown) throw new JobError("down", "Not now.", { retry: "never" });
    },
  };
  const failed = await queue.add("resize", { url: "a.png" }, { stages: ["fetch"] });
  await runJobs(queue, handlers);
  isDown = false;
  const [again] = await queue.retry({ ids: [failed] });
  await runJobs(queue, handlers);
  const kept = [...did];
  const [redo] = await queue.retry(
    { ids: [again?.jobId ?? 0], status: "completed" },
    { stageName: "fetch" },
  );
  const runs = await runJobs(queue, handlers);
  expect(again?.parentId).toBe(failed);
  expect(kept).toEqual(["fetch"]);
  expect(runs).toMatchObject([{ jobId: redo?.jobId, outcome: "completed" }]);
  expect(did).toEqual(["fetch", "fetch"]);
  expect(await queue.read(failed)).toMatchObject({ status: "failed", errorCode: "down" });
});

test("limits and pauses hold for the queue's own workers", async () => {
  let running = 0;
  let most = 0;
  const handlers: Handlers<Jobs> = {
    resize: async () => {
      most = Math.max(most, ++running);
      await sleep(30);
      running--;
    },
    mail: async () => {},
  };
  await queue.setLimit({ jobType: "resize" }, 2);
  await queue.pause({ jobType: "mail" });
  const worker = queue.work({ handlers, concurrency: 6 });
  const mail = await queue.add("mail", { to: "ada" });
  const pictures = await queue.addMany(
    Array.from({ length: 8 }, () => ({ jobType: "resize" as const, input: { url: "a.png" } })),
  );
  await Promise.all(pictures.map(ended));
  const paused = await queue.read(mail);
  const limits = await queue.readLimits();
  await queue.resume({ jobType: "mail" });
  await queue.setLimit({ jobType: "resize" }, null);
  await ended(mail);
  await worker.stop();
  expect(most).toBe(2);
  expect(paused).toMatchObject({ status: "pending", attempt: 0 });
  expect(limits).toEqual([
    { scope: { jobType: "mail" }, maxRunning: null, paused: true },
    { scope: { jobType: "resize" }, maxRunning: 2, paused: false },
  ]);
  expect(await queue.readLimits()).toEqual([]);
});
