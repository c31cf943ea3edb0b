import { createRoute } from "@hono/zod-openapi";

import {
  createdWebhook,
  newWebhook,
  rotatedSecret,
  type Webhook,
  webhook,
  webhookChange,
  webhookList,
  webhookListQuery,
} from "../../contract/webhook-endpoints.ts";
import { NotFound } from "../../errors.ts";
import { createEndpoint } from "../../webhooks/create-endpoint.ts";
import type { Endpoint } from "../../webhooks/endpoint.ts";
import { listEndpoints } from "../../webhooks/list-endpoints.ts";
import { removeEndpoint } from "../../webhooks/remove-endpoint.ts";
import { rotateSecret } from "../../webhooks/rotate-secret.ts";
import { updateEndpoint } from "../../webhooks/update-endpoint.ts";
import { ownWebhook, webhookIdParam } from "../own-webhook.ts";
import {
  badBodyReplies,
  badRequestReplies,
  conflictReply,
  notFoundReply,
} from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import { readBody, readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";
import { whose } from "../whose.ts";

const path = "/api/webhooks/{webhook_id}";
const request = { params: webhookIdParam };

/** POST /api/webhooks */
export const createWebhook: Route = {
  description: createRoute({
    method: "post",
    path: "/api/webhooks",
    summary: "Be told what happens to your books",
    request: { body: { required: true, content: { "application/json": { schema: newWebhook } } } },
    responses: {
      201: {
        description: "The secret is shown this once",
        content: { "application/json": { schema: createdWebhook } },
      },
      ...badBodyReplies,
      ...conflictReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, webhookHosts }) {
    const { url, events, description, user_id: named } = await readBody(c, newWebhook);
    const userId = whose(c.get("caller"), named);
    const wanted = { url, description, userId, eventTypes: events };
    const { endpoint, secret } = await createEndpoint(pool, wanted, webhookHosts);
    return c.json({ ...wireWebhook(endpoint), secret }, 201);
  },
};

/** GET /api/webhooks */
export const listWebhooks: Route = {
  description: createRoute({
    method: "get",
    path: "/api/webhooks",
    summary: "Your webhooks",
    request: { query: webhookListQuery },
    responses: {
      200: {
        description: "All of them; the service's own unless it names a user",
        content: { "application/json": { schema: webhookList } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const userId = whose(c.get("caller"), readQuery(c, webhookListQuery).user_id);
    const endpoints = await readAsCaller(c, tools, (db) => listEndpoints(db, userId));
    return c.json({ webhooks: endpoints.map(wireWebhook) });
  },
};

/** GET /api/webhooks/{webhook_id} */
export const showWebhook: Route = {
  description: createRoute({
    method: "get",
    path,
    summary: "One webhook",
    request,
    responses: {
      200: { description: "As it is now", content: { "application/json": { schema: webhook } } },
      ...notFoundReply,
    },
  }),
  needs: "read",
  answer: async (c, tools) => c.json(wireWebhook(await ownWebhook(c, tools))),
};

/** PATCH /api/webhooks/{webhook_id} */
export const changeWebhook: Route = {
  description: createRoute({
    method: "patch",
    path,
    summary: "Change, disable or enable a webhook",
    request: {
      ...request,
      body: { required: true, content: { "application/json": { schema: webhookChange } } },
    },
    responses: {
      200: {
        description:
          "As it is now. Disabled, it is told nothing, and what waits for it is cancelled; enabled again, it is told what happens from then on",
        content: { "application/json": { schema: webhook } },
      },
      ...badBodyReplies,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await ownWebhook(c, tools);
    const { events: eventTypes, ...change } = await readBody(c, webhookChange);
    const { pool, webhookHosts } = tools;
    const endpoint = await updateEndpoint(pool, id, { ...change, eventTypes }, webhookHosts);
    if (endpoint === undefined) throw gone();
    return c.json(wireWebhook(endpoint));
  },
};

/** DELETE /api/webhooks/{webhook_id} */
export const deleteWebhook: Route = {
  description: createRoute({
    method: "delete",
    path,
    summary: "Remove a webhook, its messages and its log",
    request,
    responses: { 204: { description: "It is gone" }, ...notFoundReply },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await ownWebhook(c, tools);
    await removeEndpoint(tools.pool, id);
    return c.body(null, 204);
  },
};

/** POST /api/webhooks/{webhook_id}/rotate */
export const rotateWebhookSecret: Route = {
  description: createRoute({
    method: "post",
    path: `${path}/rotate`,
    summary: "A new secret; the old one stays good for a day",
    request,
    responses: {
      200: {
        description: "The new secret is shown this once",
        content: { "application/json": { schema: rotatedSecret } },
      },
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await ownWebhook(c, tools);
    const rotated = await rotateSecret(tools.pool, id);
    if (rotated === undefined) throw gone();
    const { secret, previousUntil } = rotated;
    return c.json({ secret, previous_valid_until: previousUntil.toISOString() });
  },
};

/** Removed by somebody else since we looked. */
const gone = (): NotFound => new NotFound("There is no such webhook.");

function wireWebhook(endpoint: Endpoint): Webhook {
  return {
    id: endpoint.id,
    user_id: endpoint.userId,
    url: endpoint.url,
    events: endpoint.eventTypes,
    description: endpoint.description,
    status: endpoint.status,
    disabled_reason: endpoint.disabledReason,
    failing_since: endpoint.failingSince?.toISOString() ?? null,
    created_at: endpoint.createdAt.toISOString(),
  };
}
