import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, eventually } from "../../test/support/jobs.ts";
import { openReceiver, type Reaction } from "../../test/webhooks/open-receiver.ts";
import { openTestSenders } from "../../test/webhooks/open-test-senders.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { resend } from "./resend.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { sendTest } from "./send-test.ts";

const database = await openTestDatabase();
const { pool } = database;
const { send, listenAt, deliveries, settled } = openTestSenders(database);

async function makeBooks(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let made = 0; made < count; made++) {
    ids.push(await addJob(pool));
    await end(pool, await claimOne(pool), { kind: made % 2 === 0 ? "completed" : "hopeless" });
  }
  return ids;
}

test("a receiver that fails in every way and recovers gets every message, once by its id", async () => {
  const receiver = await openReceiver();
  const { id, secret } = await listenAt(receiver.url);
  const trouble: Reaction[] = [
    { status: 500, body: "ä".repeat(400) },
    "hang up",
    "say nothing",
    { status: 302, headers: { location: "/elsewhere" } },
    { status: 503 },
    { status: 404 },
    { status: 429, headers: { "retry-after": "1" } },
  ];
  receiver.react((_, nth) => trouble[nth - 1] ?? { status: 200, body: "thanks" });
  send({ timeoutMs: 1500 });
  await makeBooks(4);
  const told = await settled(id);

  expect(told).toHaveLength(12);
  expect(receiver.taken().toSorted()).toEqual(told.map((message) => message.id).toSorted());
  expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(["/hook"]));
  for (const { body, headers } of receiver.received) {
    const message = told.find((one) => one.id === headers["webhook-id"]);
    expect(new Webhook(secret).verify(body, headers)).toEqual(message?.payload);
  }
  const bad = told
    .flatMap(({ attempts }) => attempts)
    .filter((attempt) => attempt.answer !== "thanks");
  expect(bad.map((attempt) => String(attempt.statusCode ?? attempt.errorCode)).toSorted()).toEqual([
    "302",
    "404",
    "429",
    "500",
    "503",
    "receiver_network",
    "receiver_timeout",
  ]);
  expect(bad.find(({ statusCode }) => statusCode === 500)?.answer).toBe("ä".repeat(250));
  const [asked, after] = receiver.received.slice(trouble.length - 1);
  expect((after?.at ?? 0) - (asked?.at ?? 0)).toBeGreaterThan(990);
  expect((await findEndpoint(pool, id))?.failingSince).toBeNull();
});

test("the events of a book come in their order", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  let failedOnce = false;
  receiver.react(({ body }, nth) => {
    const fails = !failedOnce && body.includes("job.started");
    failedOnce ||= fails;
    return { status: fails ? 500 : 200, afterMs: (nth * 7) % 25 };
  });
  const jobs = await makeBooks(10);
  send();
  await settled(id);
  const heard = new Map<number, string[]>();
  for (const { body, status } of receiver.received.filter((message) => message.status === 200)) {
    const { type, data } = JSON.parse(body) as { type: string; data: { job_id: number } };
    heard.set(data.job_id, [...(heard.get(data.job_id) ?? []), `${type} ${status}`]);
  }
  for (const [index, job] of jobs.entries()) {
    const last = index % 2 === 0 ? "job.completed 200" : "job.failed 200";
    expect(heard.get(job)).toEqual(["job.created 200", "job.started 200", last]);
  }
});

test("two processes send each message once", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  for (let n = 0; n < 60; n++) await sendTest(pool, id, new Date());
  send();
  send();
  await settled(id);
  expect(new Set(receiver.taken()).size).toBe(60);
  expect(receiver.received).toHaveLength(60);
});

test("after the last attempt a message has failed, and is sent again on demand under its id", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  receiver.react(() => ({ status: 500 }));
  const first = await sendTest(pool, id, new Date());
  await sendTest(pool, id, new Date());
  send({ schedule: [0, 10, 10] });
  const told = await settled(id, ["failed"]);
  expect(told.map(({ attempts }) => attempts.length)).toEqual([3, 3]);
  receiver.react(() => ({ status: 200 }));
  expect(await resend(pool, id, { messageId: first ?? "" })).toBe(1);
  await eventually("one is delivered", () => receiver.taken().length === 1);
  expect(receiver.taken()).toEqual([first]);
  await eventually("it is noted", async () => (await deliveries(id))[1]?.state === "delivered");
  expect(await resend(pool, id, { since: new Date(Date.now() + 60_000) })).toBe(0);
  expect(await resend(pool, id, { since: new Date(0) })).toBe(1);
  await settled(id);
  expect(receiver.taken()).toHaveLength(2);
});

test("while a secret is changed, messages are signed with both; a day later with the new one", async () => {
  const receiver = await openReceiver();
  const { id, secret: old } = await listenAt(receiver.url);
  const { secret, previousUntil } = (await rotateSecret(pool, id)) ?? {
    secret: "",
    previousUntil: 0,
  };
  expect(Number(previousUntil) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  send();
  await sendTest(pool, id, new Date());
  await settled(id);
  await pool.query("update webhook_endpoints set previous_until = now() - interval '1 s'");
  await sendTest(pool, id, new Date());
  await settled(id);
  const [during, after] = receiver.received;
  const takes = (by: string, message = during): unknown =>
    new Webhook(by).verify(message?.body ?? "", message?.headers ?? {});
  for (const by of [old, secret]) expect(takes(by)).toMatchObject({ type: "webhook.test" });
  expect(takes(secret, after)).toMatchObject({ type: "webhook.test" });
  expect(() => takes(old, after)).toThrow("No matching signature");
});

test("a process that is killed between the sending and the note leaves a message that is sent again", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  const messageId = await sendTest(pool, id, new Date());
  const entry = fileURLToPath(new URL("../../test/webhooks/doomed-sender.ts", import.meta.url));
  const doomed = spawn(process.execPath, [entry, "--url", database.url], { stdio: "inherit" });
  receiver.react((_, nth) => {
    if (nth === 1) doomed.kill("SIGKILL");
    return { status: 200 };
  });
  await once(doomed, "exit");
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([messageId]);
  expect((await deliveries(id))[0]).toMatchObject({ state: "waiting", attempts: [] });
  send();
  await settled(id);
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    messageId,
    messageId,
  ]);
});

test("a sender that is stopped gives back what takes too long; another one sends it at once", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  receiver.react(() => "say nothing");
  const sender = send({ leaseMs: 60_000 });
  await sendTest(pool, id, new Date());
  await eventually("it is under way", () => receiver.received.length === 1);
  await sender.stop();
  expect((await deliveries(id))[0]).toMatchObject({ state: "waiting", attempts: [] });
  receiver.react(() => ({ status: 200 }));
  send();
  await settled(id);
  expect(receiver.taken()).toHaveLength(1);
});
