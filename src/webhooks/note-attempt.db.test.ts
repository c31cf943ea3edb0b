import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addEndpoint } from "../../test/webhooks/add-endpoint.ts";
import { claimDue } from "./claim-due.ts";
import type { Delivery } from "./deliver.ts";
import { noteAttempt } from "./note-attempt.ts";
import { readDeliveries } from "./read-deliveries.ts";
import { releaseMessage } from "./release-message.ts";
import { sendTest } from "./send-test.ts";

const { pool } = await openTestDatabase();
const { endpoint } = await addEndpoint(pool, "http://127.0.0.1:9/hook");
const answered = (statusCode: number): Delivery => ({
  ok: statusCode < 300,
  statusCode,
  errorCode: undefined,
  durationMs: 1,
  answer: "",
  retryAfterMs: undefined,
});

async function claimOne() {
  const [message] = await claimDue(pool, { most: 10, leaseMs: 60_000 });
  if (message === undefined) throw new Error("nothing is due");
  return message;
}

async function logged() {
  const [message] = await readDeliveries(pool, endpoint.id, { limit: 1 });
  return { state: message?.state, attempts: message?.attempts.length };
}

test("a sender whose lease ran out notes no failure, but what was taken is taken", async () => {
  await sendTest(pool, endpoint.id, new Date());
  const zombie = await claimOne();
  expect(await claimDue(pool, { most: 10, leaseMs: 60_000 })).toEqual([]);
  await pool.query("update webhook_messages set next_at = now()");
  const heir = await claimOne();
  expect(heir).toEqual({ ...zombie, lease: zombie.lease + 1 });

  await noteAttempt(pool, zombie, answered(500), undefined);
  await releaseMessage(pool, zombie);
  expect(await claimDue(pool, { most: 10, leaseMs: 60_000 })).toEqual([]);
  expect(await logged()).toEqual({ state: "waiting", attempts: 1 });
  await noteAttempt(pool, zombie, answered(200), undefined);
  expect(await logged()).toEqual({ state: "delivered", attempts: 2 });
  await noteAttempt(pool, heir, answered(500), 10);
  expect(await logged()).toEqual({ state: "delivered", attempts: 3 });
});
