import { expect } from "vitest";
import type { z } from "zod";

import { problem } from "../../src/contract/problem.ts";
import { createdWebhook } from "../../src/contract/webhook-endpoints.ts";
import type { Account, Scope } from "../../src/identity/caller.ts";
import type { Gate } from "../../src/identity/gate.ts";
import { openGate } from "../../src/identity/open-gate.ts";
import type { TestDatabase } from "../support/database.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";

/** "service" is the service, a user's number that user, and with ".read" after it he may only read. */
const gate: Gate = {
  ...openGate(),
  mode: "key",
  identify: ({ bearer = "" }) => Promise.resolve(callerOf(bearer)),
};

function callerOf(bearer: string): Account {
  const [who = "", only] = bearer.split(".");
  const granted: readonly Scope[] = only === "read" ? ["read"] : ["read", "orders"];
  const known = { scopes: new Set(granted), keyId: undefined, byCookie: false };
  return who === "service"
    ? { kind: "service", ...known }
    : { kind: "user", userId: who, ...known };
}

export interface WebhookApi {
  ask: (who: string, method: string, path: string, body?: unknown) => Promise<Response>;
  create: (who: string, fields: Record<string, unknown>) => Promise<z.infer<typeof createdWebhook>>;
  /** Status, code and the field that is at fault. */
  refusal: (reply: Response) => Promise<[number, string, string | undefined]>;
}

/** The wire, asked by name. */
export async function openWebhookApi(database: TestDatabase): Promise<WebhookApi> {
  const base = await openTestServer(database, openTestMill(database).shelf, undefined, gate);
  const ask: WebhookApi["ask"] = (who, method, path, body) =>
    fetch(`${base}/api/webhooks${path}`, {
      method,
      headers: { authorization: `Bearer ${who}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ask,
    async create(who, fields) {
      const reply = await ask(who, "POST", "", fields);
      expect(reply.status).toBe(201);
      return createdWebhook.parse(await reply.json());
    },
    async refusal(reply) {
      const { status, code, errors } = problem.parse(await reply.json());
      expect(reply.status).toBe(status);
      return [status, code, errors?.[0]?.pointer];
    },
  };
}
