import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import {
  deliveriesQuery,
  type DeliveryList,
  deliveryList,
  messageQueued,
  messagesQueued,
  resendRequest,
} from "../../contract/webhook-deliveries.ts";
import { Conflict, NotFound } from "../../errors.ts";
import type { Endpoint } from "../../webhooks/endpoint.ts";
import { type MessageLog, readDeliveries } from "../../webhooks/read-deliveries.ts";
import { resend } from "../../webhooks/resend.ts";
import { sendTest } from "../../webhooks/send-test.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
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

const path = "/api/webhooks/{webhook_id}";
const request = { params: webhookIdParam };
const queued = {
  202: {
    description: "In line, and sent in a moment",
    content: { "application/json": { schema: messageQueued } },
  },
};

/** GET /api/webhooks/{webhook_id}/deliveries */
export const webhookDeliveries: Route = {
  description: createRoute({
    method: "get",
    path: `${path}/deliveries`,
    summary: "What was sent to a webhook, newest first",
    request: { ...request, query: deliveriesQuery },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: deliveryList } },
      },
      ...notFoundReply,
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const { id } = await ownWebhook(c, tools);
    const { state, cursor, limit } = readQuery(c, deliveriesQuery);
    const page = {
      // One more tells whether there is a next page.
      limit: limit + 1,
      ...(state !== undefined && { state }),
      ...(cursor !== undefined && { before: parseCursor(cursor) }),
    };
    const found = await readAsCaller(c, tools, (db) => readDeliveries(db, id, page));
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return c.json({
      deliveries: shown.map(wireDelivery),
      next_cursor: found.length > shown.length && last ? cursorAfter(last.seq) : null,
    } satisfies DeliveryList);
  },
};

/** POST /api/webhooks/{webhook_id}/test */
export const testWebhook: Route = {
  description: createRoute({
    method: "post",
    path: `${path}/test`,
    summary: "Send a message of type `webhook.test`",
    request,
    responses: { ...queued, ...notFoundReply, ...conflictReply },
  }),
  needs: "orders",
  async answer(c, tools) {
    const endpoint = await enabledWebhook(ownWebhook(c, tools));
    const id = await sendTest(tools.pool, endpoint.id, new Date());
    if (id === undefined) throw disabled();
    return c.json({ message_id: id }, 202);
  },
};

/** POST /api/webhooks/{webhook_id}/deliveries/{message_id}/resend */
export const resendMessage: Route = {
  description: createRoute({
    method: "post",
    path: `${path}/deliveries/{message_id}/resend`,
    summary: "Send a message again, under the same id",
    request: {
      params: webhookIdParam.extend({
        message_id: z.string().meta({ param: { name: "message_id", in: "path" } }),
      }),
    },
    responses: { ...queued, ...notFoundReply, ...conflictReply },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await enabledWebhook(ownWebhook(c, tools));
    const messageId = c.req.param("message_id") ?? "";
    const known = await resend(tools.pool, id, { messageId });
    if (known === 0) throw new NotFound("There is no such message of this webhook.");
    return c.json({ message_id: messageId }, 202);
  },
};

/** POST /api/webhooks/{webhook_id}/resend */
export const resendFailed: Route = {
  description: createRoute({
    method: "post",
    path: `${path}/resend`,
    summary: "Send all messages again that failed or were cancelled since a date",
    request: {
      ...request,
      body: { required: true, content: { "application/json": { schema: resendRequest } } },
    },
    responses: {
      202: {
        description: "How many are in line",
        content: { "application/json": { schema: messagesQueued } },
      },
      ...badBodyReplies,
      ...notFoundReply,
      ...conflictReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await enabledWebhook(ownWebhook(c, tools));
    const { since } = await readBody(c, resendRequest);
    return c.json({ resent: await resend(tools.pool, id, { since: new Date(since) }) }, 202);
  },
};

async function enabledWebhook(found: Promise<Endpoint>): Promise<Endpoint> {
  const endpoint = await found;
  if (endpoint.status === "disabled") throw disabled();
  return endpoint;
}

const disabled = (): Conflict =>
  new Conflict("webhook_disabled", "The webhook is disabled: nothing is sent to it.");

function wireDelivery(message: MessageLog): DeliveryList["deliveries"][number] {
  return {
    id: message.id,
    type: message.type,
    book_id: message.bookId,
    job_id: message.jobId,
    state: message.state,
    payload: message.payload,
    created_at: message.createdAt.toISOString(),
    next_attempt_at: message.nextAt?.toISOString() ?? null,
    attempts: message.attempts.map(({ at, statusCode, errorCode, durationMs, answer }) => ({
      at: at.toISOString(),
      status_code: statusCode,
      error_code: errorCode,
      duration_ms: durationMs,
      answer,
    })),
  };
}
