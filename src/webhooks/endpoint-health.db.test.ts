import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { openReceiver } from "../../test/webhooks/open-receiver.ts";
import { openTestSenders } from "../../test/webhooks/open-test-senders.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { resend } from "./resend.ts";
import { sendTest } from "./send-test.ts";

const database = await openTestDatabase();
const { pool } = database;
const { send, listenAt, deliveries, settled, log } = openTestSenders(database);

test("slow endpoints do not hold up another one", async () => {
  const slow = await openReceiver();
  const quick = await openReceiver();
  slow.react(() => "say nothing");
  const { id: slowId } = await listenAt(slow.url);
  for (let n = 0; n < 100; n++) await sendTest(pool, slowId, new Date());
  const { id: quickId } = await listenAt(quick.url);
  for (let n = 0; n < 30; n++) await sendTest(pool, quickId, new Date());
  send();
  await settled(quickId);
  expect(quick.taken()).toHaveLength(30);
  expect(slow.received).toHaveLength(8);
});

test("one that fails is tried with one message at a time", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  receiver.react(() => "hang up");
  for (let n = 0; n < 20; n++) await sendTest(pool, id, new Date());
  send({ schedule: [0, 60_000] });
  await eventually(
    "it is known to fail",
    async () => (await findEndpoint(pool, id))?.failingSince != null,
  );
  await eventually(
    "what was under way has failed",
    async () =>
      (await deliveries(id)).filter(({ attempts }) => attempts.length > 0).length ===
      receiver.received.length,
  );
  receiver.react(() => "say nothing");
  const before = receiver.received.length;
  // All that there were may have been tried by now: on a quick machine they were.
  for (let n = 0; n < 5; n++) await sendTest(pool, id, new Date());
  await eventually("it gets the next one", () => receiver.received.length > before);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(receiver.received.length - before).toBeLessThanOrEqual(2);
});

test("410 disables an endpoint; what waits for it is cancelled", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  receiver.react((_, nth) => ({ status: nth === 1 ? 410 : 200, afterMs: nth === 1 ? 0 : 250 }));
  for (let n = 0; n < 12; n++) await sendTest(pool, id, new Date());
  send();
  await eventually(
    "it is disabled",
    async () => (await findEndpoint(pool, id))?.status === "disabled",
  );
  // Those that were under way are taken all the same.
  const told = await settled(id, ["cancelled", "delivered"]);
  expect(told.filter(({ state }) => state === "cancelled").length).toBeGreaterThanOrEqual(5);
  expect((await findEndpoint(pool, id))?.disabledReason).toBe("gone");
  expect(await sendTest(pool, id, new Date())).toBeUndefined();
  expect(await resend(pool, id, { since: new Date(0) })).toBe(0);
  expect(log).toContainEqual({
    event: "webhook.endpoint_disabled",
    fields: { endpointId: id, reason: "gone" },
  });
});

test("an endpoint that has failed for five days on end is disabled, not one day sooner", async () => {
  const receiver = await openReceiver();
  receiver.react(() => ({ status: 500 }));
  const old = await listenAt(receiver.url);
  const recent = await listenAt(receiver.url);
  for (const [{ id }, days] of [
    [old, 5.1],
    [recent, 4],
  ] as const) {
    await pool.query(
      "update webhook_endpoints set failing_since = now() - $2::float8 * interval '1 day' where id = $1",
      [id, days],
    );
    await sendTest(pool, id, new Date());
  }
  send({ schedule: [0] });
  await settled(old.id, ["cancelled", "failed"]);
  await settled(recent.id, ["failed"]);
  await eventually(
    "the old one is disabled",
    async () => (await findEndpoint(pool, old.id))?.disabledReason === "failing",
  );
  expect((await findEndpoint(pool, recent.id))?.status).toBe("enabled");
});

test("503 and its kin pause the whole endpoint, 500 only the message", async () => {
  const receiver = await openReceiver();
  receiver.react((_, nth) => (nth === 1 ? { status: 503 } : { status: 500 }));
  const { id } = await listenAt(receiver.url);
  await sendTest(pool, id, new Date());
  send({ schedule: [0, 400, 60_000] });
  await eventually(
    "it has failed",
    async () => (await findEndpoint(pool, id))?.failingSince != null,
  );
  await sendTest(pool, id, new Date());
  await sendTest(pool, id, new Date());
  await eventually("the others come after the pause", () => receiver.received.length >= 3);
  const [first, second, third] = receiver.received.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(390);
  expect((third ?? 0) - (second ?? 0)).toBeLessThan(390);
});

test("an address that is not public any more is not dialled, and the log says why", async () => {
  const receiver = await openReceiver();
  const { id } = await listenAt(receiver.url);
  await pool.query("update webhook_endpoints set url = 'https://localhost/hook' where id = $1", [
    id,
  ]);
  await sendTest(pool, id, new Date());
  send({ schedule: [0] });
  const [message] = await settled(id, ["failed"]);
  expect(message?.attempts).toMatchObject([{ statusCode: null, errorCode: "receiver_address" }]);
  expect(receiver.received).toEqual([]);
});
