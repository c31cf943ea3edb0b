import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, eventually } from "../../test/support/jobs.ts";
import { openReceiver } from "../../test/webhooks/open-receiver.ts";
import { openTestSenders } from "../../test/webhooks/open-test-senders.ts";
import { openWebhookApi } from "../../test/webhooks/open-webhook-api.ts";
import { deliveryList } from "../contract/webhook-deliveries.ts";

const database = await openTestDatabase();
const { pool } = database;
const { ask, create, refusal } = await openWebhookApi(database);
const { send } = openTestSenders(database);
const receiver = await openReceiver();
const ann = "00000000-0000-4000-8000-00000000000a";

describe("the deliveries", () => {
  test("of a book's changes are listed page by page with what came of them, and sent again", async () => {
    const { id } = await create(ann, { url: receiver.url });
    send();
    const before = receiver.received.length;
    receiver.react((_, nth) =>
      nth === before + 1 ? { status: 500, body: "oh\u0000no" } : { status: 200 },
    );
    const jobId = await addJob(pool, { userId: ann });
    await end(pool, await claimOne(pool), { kind: "completed" });
    const page = async (query: string) => {
      const reply = await ask(ann, "GET", `/${id}/deliveries${query}`);
      return deliveryList.parse(await reply.json());
    };
    await eventually(
      "all is delivered",
      async () => (await page("?state=delivered")).deliveries.length === 3,
    );
    const first = await page("?limit=2");
    const second = await page(`?limit=2&cursor=${first.next_cursor}`);
    const all = [...first.deliveries, ...second.deliveries];
    expect(second.next_cursor).toBeNull();
    expect(all.map(({ type }) => type)).toEqual(["job.completed", "job.started", "job.created"]);
    expect(all[2]).toMatchObject({
      book_id: jobId,
      job_id: jobId,
      next_attempt_at: null,
      payload: { type: "job.created", data: { status: "pending" } },
      attempts: [
        { status_code: 500, error_code: null, answer: "ohno" },
        { status_code: 200, error_code: null, answer: "" },
      ],
    });
    const again = await ask(ann, "POST", `/${id}/deliveries/${all[0]?.id}/resend`);
    expect([again.status, await again.json()]).toEqual([202, { message_id: all[0]?.id }]);
    await eventually(
      "it came twice",
      async () => receiver.taken().filter((taken) => taken === all[0]?.id).length === 2,
    );
    const bad = await ask(ann, "GET", `/${id}/deliveries?cursor=x`);
    expect(await refusal(bad)).toEqual([422, "invalid_request", "/cursor"]);
    await ask(ann, "DELETE", `/${id}`);
  });

  test("of a disabled webhook are cancelled, and sent again once it is enabled", async () => {
    const { id } = await create(ann, { url: receiver.url });
    send();
    receiver.react(() => ({ status: 500 }));
    await pool.query("update webhook_endpoints set throttled_until = now() + interval '1 day'");
    await ask(ann, "POST", `/${id}/test`);
    await ask(ann, "PATCH", `/${id}`, { status: "disabled" });
    const listed = async () =>
      deliveryList.parse(await (await ask(ann, "GET", `/${id}/deliveries`)).json()).deliveries;
    expect(await listed()).toMatchObject([{ state: "cancelled", next_attempt_at: null }]);
    receiver.react(() => ({ status: 200 }));
    await ask(ann, "PATCH", `/${id}`, { status: "enabled" });
    await sleep(100);
    expect(await listed()).toMatchObject([{ state: "cancelled", attempts: [] }]);
    const reply = await ask(ann, "POST", `/${id}/resend`, { since: "2026-01-01T00:00:00+01:00" });
    expect([reply.status, await reply.json()]).toEqual([202, { resent: 1 }]);
    await eventually("it is delivered", async () => (await listed())[0]?.state === "delivered");
    await ask(ann, "DELETE", `/${id}`);
  });
});
