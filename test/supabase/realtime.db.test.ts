import { readdir } from "node:fs/promises";

import { Client } from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";

import { asUser } from "../../src/db/as-user.ts";
import { migrate } from "../../src/db/migrate.ts";
import { requestCancel } from "../../src/queue/cancel.ts";
import { openTestDatabase } from "../support/database.ts";
import { addJob, claimOne, end, statusOf } from "../support/jobs.ts";
import { openSupabaseLike } from "../support/supabase-like.ts";
import { ann, bob } from "../support/test-keys.ts";

/** Delivery is Realtime's; here is what it gets to deliver, and what the database says when it asks who may hear it. */
const { url, pool } = await openSupabaseLike();
beforeAll(() => migrate(url));

const sent = async (jobId: number) =>
  (
    await pool.query<{ topic: string; event: string; private: boolean; payload: unknown }>(
      "select topic, event, private, payload from realtime.messages where topic = $1 order by payload -> 'seq'",
      [`job:${jobId}`],
    )
  ).rows;

/** As Realtime asks when somebody wants to join a private topic. */
const mayHear = (userId: string, topic: string, extension = "broadcast"): Promise<boolean> =>
  asUser(pool, userId, async (db) => {
    await db.query({
      text: "select set_config('realtime.topic', $1, true)",
      values: [topic],
    });
    const { rows } = await db.query<{ n: number }>({
      text: "select count(*)::int as n from realtime.messages where topic = $1 and extension = $2",
      values: [topic, extension],
    });
    return (rows[0]?.n ?? 0) > 0;
  });

describe("a book's topic", () => {
  test("tells every event after the order itself, with its number", async () => {
    const jobId = await addJob(pool, { userId: ann, stages: ["scene_creation"] });
    await end(pool, await claimOne(pool), { kind: "completed" });
    const { rows: events } = await pool.query(
      "select seq, type, data from job_events where job_id = $1 and seq > 1 order by seq",
      [jobId],
    );
    const messages = await sent(jobId);
    expect(messages.map(({ event }) => event)).toEqual(["job.started", "job.completed"]);
    expect(messages.every((message) => message.private)).toBe(true);
    expect(messages.map(({ payload }) => payload)).toEqual(
      events.map((event) => expect.objectContaining({ job_id: jobId, ...event })),
    );
  });

  test("is heard by the book's owner alone", async () => {
    const jobId = await addJob(pool, { userId: ann });
    const nobodys = await addJob(pool);
    for (const id of [jobId, nobodys]) await requestCancel(pool, id);
    expect(await sent(nobodys)).toEqual([]);
    await pool.query("select realtime.send('{}', 'x', $1, true)", [`job:${nobodys}`]);
    const topic = `job:${jobId}`;
    expect(await mayHear(ann, topic)).toBe(true);
    expect(await mayHear(bob, topic)).toBe(false);
    expect(await mayHear(ann, `job:${nobodys}`)).toBe(false);
  });

  test.each([
    "job:",
    "job:0",
    "job:1e3",
    "job:99999999999999999999",
    "job:1 or true",
    "room:1",
    "",
  ])("“%s” is none: a refusal, no error", async (topic) => {
    await pool.query("select realtime.send('{}', 'x', $1, true)", [topic]);
    expect(await mayHear(ann, topic)).toBe(false);
  });

  test("is not written by users: they send nothing in our name", async () => {
    const jobId = await addJob(pool, { userId: ann });
    const send = asUser(pool, ann, (db) =>
      db.query({
        text: "select realtime.send('{}', 'job.completed', $1, true)",
        values: [`job:${jobId}`],
      }),
    );
    await expect(send).rejects.toMatchObject({ code: "42501" });
  });
});

test("a broadcast that fails does not keep a job from anything", async () => {
  await pool.query("alter table realtime.messages add constraint closed check (false) not valid");
  const jobId = await addJob(pool, { userId: ann });
  await expect(pool.query("select realtime.send('{}', 'x', 'y', true)")).rejects.toThrow("closed");
  await requestCancel(pool, jobId);
  expect(await sent(jobId)).toEqual([]);
  expect(await statusOf(pool, jobId)).toBe("cancelled");
});

test("a project whose Realtime is closed to us is brought up to date all the same, without it", async () => {
  const closed = await openSupabaseLike();
  const admin = new URL(inject("databaseUrl"));
  admin.pathname = new URL(closed.url).pathname;
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  await client.query(
    "alter table realtime.messages owner to platform; alter publication supabase_realtime owner to platform",
  );
  await client.end();
  const files = await readdir("supabase/migrations");
  expect(await migrate(closed.url)).toHaveLength(files.length);
  await addJob(closed.pool, { userId: ann });
  const { rows } = await closed.pool.query(
    `select (select count(*)::int from pg_trigger where tgname = 'broadcast_job_events') as triggers,
            (select count(*)::int from pg_publication_tables) as published`,
  );
  expect(rows).toEqual([{ triggers: 0, published: 0 }]);
});

test("Postgres Changes may be asked for jobs and stages, and for nothing else", async () => {
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_publication_tables where pubname = 'supabase_realtime' order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(["book_generation_jobs", "job_stages"]);
});

test("where Realtime is not, nothing of it is", async () => {
  const plain = await openTestDatabase();
  const { rows } = await plain.pool.query(
    `select (select count(*)::int from pg_trigger where tgname = 'broadcast_job_events') as triggers,
            (select count(*)::int from pg_publication) as publications`,
  );
  expect(rows).toEqual([{ triggers: 0, publications: 0 }]);
});
