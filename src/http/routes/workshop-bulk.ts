import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";

import {
  type Bulk,
  bulk as bulkReply,
  type BulkPlan,
  bulkPlan,
  bulkRequest,
} from "../../contract/workshop-bulk.ts";
import { NotFound } from "../../errors.ts";
import { planBulk } from "../../workshop/plan-bulk.ts";
import { readBulk } from "../../workshop/read-bulk.ts";
import { startBulk } from "../../workshop/start-bulk.ts";
import { stopBulk } from "../../workshop/stop-bulk.ts";
import { callerAsOperator } from "../caller-as-operator.ts";
import { badBodyReplies, bulkEndedReply, noBulkReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";

const content = { "application/json": { schema: bulkReply } };

/** POST /api/workshop/bulk */
export const startBulkAct: Route = {
  description: createRoute({
    method: "post",
    path: "/api/workshop/bulk",
    summary: "Do something to all jobs that fit a filter",
    request: { body: { required: true, content: { "application/json": { schema: bulkRequest } } } },
    responses: {
      200: {
        description: "With `dry_run`: what would be done",
        content: { "application/json": { schema: bulkPlan } },
      },
      202: { description: "It begins at `starts_at`; until then it may be taken back", content },
      ...badBodyReplies,
    },
  }),
  needs: "ops:write",
  async answer(c, { pool }) {
    const { act, filter, dry_run: isDry, reason } = await readBody(c, bulkRequest);
    if (isDry) return c.json((await planBulk(pool, { act, filter })) satisfies BulkPlan);
    const operator = await callerAsOperator(c, pool);
    const id = await startBulk(pool, operator, { act, filter, reason });
    return c.json((await readBulk(pool, id)) satisfies Bulk, 202);
  },
};

const params = z.object({
  bulk_id: z.string().meta({ param: { name: "bulk_id", in: "path" }, example: "1" }),
});

/** GET /api/workshop/bulk/{bulk_id} */
export const showBulkAct: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/bulk/{bulk_id}",
    summary: "How far a bulk act is",
    request: { params },
    responses: { 200: { description: "How many are done", content }, ...noBulkReply },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    return c.json((await readBulk(pool, parseBulkId(c))) satisfies Bulk);
  },
};

/** DELETE /api/workshop/bulk/{bulk_id} */
export const stopBulkAct: Route = {
  description: createRoute({
    method: "delete",
    path: "/api/workshop/bulk/{bulk_id}",
    summary: "Take a bulk act back before it begins, or stop it half-way",
    request: { params },
    responses: {
      200: { description: "Nothing more is done; what was done stays", content },
      ...bulkEndedReply,
      ...noBulkReply,
    },
  }),
  needs: "ops:write",
  async answer(c, { pool }) {
    const id = parseBulkId(c);
    const stopped = await stopBulk(pool, await callerAsOperator(c, pool), id);
    return c.json(stopped satisfies Bulk);
  },
};

function parseBulkId(c: Context): number {
  const text = c.req.param("bulk_id") ?? "";
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound("There is no such bulk act.");
  return Number(text);
}
