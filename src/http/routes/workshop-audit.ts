import { createRoute } from "@hono/zod-openapi";

import { auditQuery, type AuditTrail, auditTrail } from "../../contract/workshop-audit.ts";
import { readAudit } from "../../workshop/read-audit.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/workshop/audit */
export const showAuditTrail: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/audit",
    summary: "What operators did, newest first",
    request: { query: auditQuery },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: auditTrail } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    const { job_id: jobId, bulk_id: bulkId, cursor, limit } = readQuery(c, auditQuery);
    const found = await readAudit(pool, {
      limit: limit + 1,
      ...(jobId !== undefined && { jobId }),
      ...(bulkId !== undefined && { bulkId }),
      ...(cursor !== undefined && { before: parseCursor(cursor) }),
    });
    const entries = found.slice(0, limit);
    const last = entries.at(-1);
    return c.json({
      entries,
      next_cursor: found.length > entries.length && last ? cursorAfter(last.audit_id) : null,
    } satisfies AuditTrail);
  },
};
