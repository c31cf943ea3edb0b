import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import {
  looseRedoRequest,
  type RedoBookReply,
  redoBookReply,
  redoBookRequest,
  type RedoPlan,
  redoPlan,
} from "../../contract/redo-book.ts";
import { orderEdits } from "../../pipeline/edit-order.ts";
import { planJobRedo, redoJob } from "../../workshop/redo-job.ts";
import { callerAsOperator } from "../caller-as-operator.ts";
import { jobIdParam, parseJobId } from "../job-id.ts";
import { badBodyReplies, conflictReply, noJobReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";

const body = redoBookRequest(orderEdits).meta({ id: "WorkshopRedoRequest" });
const reply = z.union([redoBookReply, redoPlan]).meta({ id: "WorkshopRedoReply" });

/** POST /api/workshop/jobs/{job_id}/redo */
export const redoWorkshopJob: Route = {
  description: createRoute({
    method: "post",
    path: "/api/workshop/jobs/{job_id}/redo",
    summary: "Make a part of a book anew, and what depends on it",
    request: {
      params: jobIdParam,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      200: {
        description: "A new run is queued; with `dry_run` only its plan",
        content: { "application/json": { schema: reply } },
      },
      ...badBodyReplies,
      ...conflictReply,
      ...noJobReply,
    },
  }),
  needs: "ops:write",
  async answer(c, { pool, checks, studio }) {
    const jobId = parseJobId(c);
    const { dry_run: isDry, ...wanted } = await readBody(c, looseRedoRequest);
    const tools = { checks, studio };
    if (isDry) return c.json((await planJobRedo(pool, tools, jobId, wanted)) satisfies RedoPlan);
    const operator = await callerAsOperator(c, pool);
    const made = await redoJob(pool, tools, { operator, jobId, wanted });
    return c.json({
      success: true,
      job_id: made.jobId,
      message: `Job ${made.jobId} created successfully`,
      ...made.plan,
    } satisfies RedoBookReply);
  },
};
