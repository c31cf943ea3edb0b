import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openWebhookApi } from "../../test/webhooks/open-webhook-api.ts";
import { rotatedSecret, webhook, webhookList } from "../contract/webhook-endpoints.ts";

const database = await openTestDatabase();
const { pool } = database;
const { ask, create: createWith, refusal } = await openWebhookApi(database);
const hook = "http://127.0.0.1:9/hook";
const create = (who: string, fields: Record<string, unknown> = {}) =>
  createWith(who, { url: hook, ...fields });
const [ann, bob] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];

describe("a webhook", () => {
  test("shows its secret when it is made and when it is changed, and never again", async () => {
    const made = await create(ann, { description: "my shop", events: ["job.completed"] });
    expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const { secret: _, ...shown } = made;
    const one = await (await ask(ann, "GET", `/${made.id}`)).text();
    expect(webhook.parse(JSON.parse(one))).toEqual(shown);
    expect(webhookList.parse(await (await ask(ann, "GET", "")).json()).webhooks).toEqual([shown]);
    const rotated = await (await ask(ann, "POST", `/${made.id}/rotate`)).json();
    const { secret } = rotatedSecret.parse(rotated);
    expect(secret).not.toBe(made.secret);
    const after = await (await ask(ann, "GET", `/${made.id}`)).text();
    for (const text of [one, after]) expect(text).not.toContain("whsec_");
    expect((await ask(ann, "DELETE", `/${made.id}`)).status).toBe(204);
    expect((await ask(ann, "GET", `/${made.id}`)).status).toBe(404);
  });

  test("is changed field by field, disabled and enabled", async () => {
    const { id, secret: _, ...made } = await create(ann, { events: ["job.failed"] });
    const change = async (fields: unknown): Promise<unknown> =>
      (await ask(ann, "PATCH", `/${id}`, fields)).json();
    expect(await change({ description: "new" })).toEqual({ id, ...made, description: "new" });
    expect(await change({ events: [], status: "disabled" })).toMatchObject({
      events: [],
      description: "new",
      status: "disabled",
      disabled_reason: "by_owner",
    });
    expect(await refusal(await ask(ann, "POST", `/${id}/test`))).toEqual([
      409,
      "webhook_disabled",
      undefined,
    ]);
    expect(await refusal(await ask(ann, "POST", `/${id}/resend`, { since: new Date() }))).toEqual([
      409,
      "webhook_disabled",
      undefined,
    ]);
    expect(await change({ status: "enabled" })).toMatchObject({
      status: "enabled",
      disabled_reason: null,
    });
    await ask(ann, "DELETE", `/${id}`);
  });

  test.each([
    [{ url: "http://example.org/hook" }, "/url"],
    [{ url: "https://10.0.0.1/hook" }, "/url"],
    [{ url: "https://[::1]/hook" }, "/url"],
    [{ url: "nowhere" }, "/url"],
    [{ url: "https://example.org", events: ["job.exploded"] }, "/events/0"],
    [{ url: "https://example.org", description: "a\u0000b" }, "/description"],
    [{}, "/url"],
  ])("%j is refused, naming the field", async (body, pointer) => {
    expect(await refusal(await ask(ann, "POST", "", body))).toEqual([
      422,
      "invalid_request",
      pointer,
    ]);
  });

  test("is not moved to an address that may not be sent to", async () => {
    const { id, url } = await create(ann);
    const reply = await ask(ann, "PATCH", `/${id}`, { url: "https://192.168.0.1/" });
    expect(await refusal(reply)).toEqual([422, "invalid_request", "/url"]);
    expect(await (await ask(ann, "GET", `/${id}`)).json()).toMatchObject({ url });
    await ask(ann, "DELETE", `/${id}`);
  });

  test("needs the scope for orders to be changed, and there are twenty at most", async () => {
    const { id } = await create(ann);
    for (const [method, path] of [
      ["POST", ""],
      ["PATCH", `/${id}`],
      ["DELETE", `/${id}`],
      ["POST", `/${id}/rotate`],
      ["POST", `/${id}/test`],
      ["POST", `/${id}/resend`],
      ["POST", `/${id}/deliveries/msg_1/resend`],
    ] as const) {
      const reply = await ask(`${ann}.read`, method, path, {});
      expect([method, path, ...(await refusal(reply))]).toEqual([
        method,
        path,
        403,
        "scope_missing",
        undefined,
      ]);
    }
    expect((await ask(`${ann}.read`, "GET", `/${id}`)).status).toBe(200);
    await pool.query(
      "insert into webhook_endpoints (user_id, url, secret) select user_id, url, secret from webhook_endpoints, generate_series(2, 20)",
    );
    const more = await ask(ann, "POST", "", { url: hook });
    expect(await refusal(more)).toEqual([409, "too_many_webhooks", undefined]);
    await pool.query("delete from webhook_endpoints");
  });
});

describe("whose it is", () => {
  test("another user's does not exist", async () => {
    const { id } = await create(ann);
    const test_ = await ask(ann, "POST", `/${id}/test`);
    const { message_id: messageId } = (await test_.json()) as { message_id: string };
    for (const [method, path, body] of [
      ["GET", `/${id}`],
      ["PATCH", `/${id}`, { description: "mine" }],
      ["DELETE", `/${id}`],
      ["POST", `/${id}/rotate`],
      ["POST", `/${id}/test`],
      ["POST", `/${id}/resend`, { since: "2026-01-01T00:00:00Z" }],
      ["GET", `/${id}/deliveries`],
      ["POST", `/${id}/deliveries/${messageId}/resend`],
    ] as const) {
      const reply = await ask(bob, method, path, body);
      expect([method, path, ...(await refusal(reply))]).toEqual([
        method,
        path,
        404,
        "not_found",
        undefined,
      ]);
    }
    const own = await create(bob);
    const foreign = await ask(bob, "POST", `/${own.id}/deliveries/${messageId}/resend`);
    expect((await refusal(foreign)).slice(0, 2)).toEqual([404, "not_found"]);
    expect(webhookList.parse(await (await ask(bob, "GET", "")).json()).webhooks).toHaveLength(1);
    expect((await refusal(await ask(bob, "GET", `?user_id=${ann}`)))[1]).toBe("foreign_user");
    expect((await refusal(await ask(bob, "POST", "", { url: hook, user_id: ann })))[1]).toBe(
      "foreign_user",
    );
    for (const who of [ann, bob]) await ask(who, "DELETE", `/${who === ann ? id : own.id}`);
  });

  test("the service sees its own, and a user's when it names him", async () => {
    const annas = await create("service", { user_id: ann });
    const own = await create("service");
    const listed = async (query: string): Promise<number[]> => {
      const reply = await ask("service", "GET", query);
      return webhookList.parse(await reply.json()).webhooks.map(({ id }) => id);
    };
    expect(await listed("")).toEqual([own.id]);
    expect(await listed(`?user_id=${ann}`)).toEqual([annas.id]);
    expect((await ask(ann, "GET", `/${annas.id}`)).status).toBe(200);
    expect((await ask(ann, "GET", `/${own.id}`)).status).toBe(404);
    for (const { id } of [annas, own])
      expect((await ask("service", "DELETE", `/${id}`)).status).toBe(204);
  });
});
