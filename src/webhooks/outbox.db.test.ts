import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { addEndpoint } from "../../test/webhooks/add-endpoint.ts";
import { asUser } from "../db/as-user.ts";
import { requestCancel } from "../queue/cancel.ts";
import { removeEndpoint } from "./remove-endpoint.ts";

const { pool } = await openTestDatabase();
const hook = "http://127.0.0.1:9/hook";
const [ann, bob] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];

interface Row {
  type: string;
  payload: { type: string; timestamp: string; data: Record<string, unknown> };
}

async function messagesOf(endpointId: number): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    "select type, payload from webhook_messages where endpoint_id = $1 order by seq",
    [endpointId],
  );
  return rows;
}

const countMessages = async (): Promise<number> =>
  (await pool.query<{ n: number }>("select count(*) as n from webhook_messages")).rows[0]?.n ?? -1;

test("without an endpoint, or with a disabled one, nothing is written", async () => {
  await addJob(pool);
  await end(pool, await claimOne(pool), { kind: "completed" });
  expect(await countMessages()).toBe(0);
  const { endpoint } = await addEndpoint(pool, hook);
  await pool.query("update webhook_endpoints set status = 'disabled', disabled_reason = 'gone'");
  await end(pool, await (await addJob(pool), claimOne(pool)), { kind: "completed" });
  expect(await countMessages()).toBe(0);
  await removeEndpoint(pool, endpoint.id);
});

test("every change of a job is told, by numbers and codes alone", async () => {
  const { endpoint } = await addEndpoint(pool, hook);
  const jobId = await addJob(pool, {
    childProfileId: 7,
    maxRetries: 1,
    input: { order: { characterName: "Luna" } },
  });
  await end(pool, await claimOne(pool), { kind: "failed", message: "Luna could not be drawn." });
  const messages = await messagesOf(endpoint.id);
  expect(messages.map(({ type, payload }) => [type, payload.data])).toEqual([
    ["job.created", { book_id: jobId, job_id: jobId, status: "pending", child_profile_id: 7 }],
    ["job.started", { book_id: jobId, job_id: jobId, status: "processing", child_profile_id: 7 }],
    [
      "job.failed",
      { book_id: jobId, job_id: jobId, status: "failed", error_code: "test", child_profile_id: 7 },
    ],
  ]);
  expect(messages.map(({ type }) => type)).toEqual(messages.map(({ payload }) => payload.type));
  expect(JSON.stringify(messages)).not.toContain("Luna");
  const times = messages.map(({ payload }) => payload.timestamp);
  expect(times).toEqual(times.toSorted());
  expect(Date.now() - Date.parse(times[0] ?? "")).toBeLessThan(60_000);
  await removeEndpoint(pool, endpoint.id);
  expect(await countMessages()).toBe(0);
});

test("retries and cancels are told too; an endpoint hears the types that it asked for", async () => {
  const all = (await addEndpoint(pool, hook)).endpoint;
  const some = (await addEndpoint(pool, hook, { eventTypes: ["job.cancelled"] })).endpoint;
  const jobId = await addJob(pool);
  await end(pool, await claimOne(pool), { kind: "failed", delayMs: 60_000 });
  await requestCancel(pool, jobId);
  expect((await messagesOf(all.id)).map(({ payload }) => payload.data["status"])).toEqual([
    "pending",
    "processing",
    "pending",
    "cancelled",
  ]);
  expect((await messagesOf(all.id)).map(({ type }) => type)).toContain("job.retrying");
  expect((await messagesOf(some.id)).map(({ type }) => type)).toEqual(["job.cancelled"]);
  for (const { id } of [all, some]) await removeEndpoint(pool, id);
});

test("a user's endpoint hears of his books, the service's of all", async () => {
  const service = (await addEndpoint(pool, hook)).endpoint;
  const annas = (await addEndpoint(pool, hook, { userId: ann })).endpoint;
  const ids = [await addJob(pool, { userId: ann }), await addJob(pool, { userId: bob })];
  ids.push(await addJob(pool));
  const heard = async (id: number): Promise<unknown[]> =>
    (await messagesOf(id)).map(({ payload }) => payload.data["job_id"]);
  expect(await heard(service.id)).toEqual(ids);
  expect(await heard(annas.id)).toEqual(ids.slice(0, 1));
  for (const { id } of [service, annas]) await removeEndpoint(pool, id);
});

test("a change that is rolled back tells nothing; a book that is forgotten takes its messages along", async () => {
  const { endpoint } = await addEndpoint(pool, hook);
  const client = await pool.connect();
  await client.query("begin");
  await addJob(client);
  await client.query("rollback");
  client.release();
  expect(await messagesOf(endpoint.id)).toEqual([]);
  const jobId = await addJob(pool);
  expect(await messagesOf(endpoint.id)).toHaveLength(1);
  await pool.query("select forget_jobs(array[$1::bigint])", [jobId]);
  expect(await messagesOf(endpoint.id)).toEqual([]);
  await removeEndpoint(pool, endpoint.id);
});

test("owners read their own rows without the secret, and write none", async () => {
  const { endpoint } = await addEndpoint(pool, hook, { userId: ann });
  await addEndpoint(pool, hook, { userId: bob });
  await addJob(pool, { userId: ann });
  await pool.query(
    "insert into webhook_attempts (message_id, error_code, duration_ms) select id, 'x', 1 from webhook_messages",
  );
  const asked = (user: string, text: string) =>
    asUser(pool, user, async (db) => (await db.query({ text, values: [] })).rows);
  expect(await asked(ann, "select id from webhook_endpoints")).toEqual([{ id: endpoint.id }]);
  for (const table of ["webhook_messages", "webhook_attempts"]) {
    expect([table, (await asked(ann, `select * from ${table}`)).length]).toEqual([table, 1]);
    expect([table, (await asked(bob, `select * from ${table}`)).length]).toEqual([table, 0]);
  }
  for (const statement of [
    "select secret from webhook_endpoints",
    "select previous_secret from webhook_endpoints",
    "update webhook_endpoints set url = 'https://example.org'",
    "delete from webhook_messages",
    "insert into webhook_attempts default values",
  ]) {
    await expect(asked(ann, statement)).rejects.toThrow("permission denied");
  }
});
