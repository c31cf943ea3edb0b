import { createRoute } from "@hono/zod-openapi";
import type { z } from "zod";

import {
  type ActReply,
  actReply,
  actRequest,
  priorityRequest,
  type RevealReply,
  revealReply,
} from "../../contract/workshop-acts.ts";
import { cancelJob } from "../../workshop/cancel-job.ts";
import { changePriority } from "../../workshop/change-priority.ts";
import { findJob } from "../../workshop/find-job.ts";
import { retryJob } from "../../workshop/retry-job.ts";
import { revealJob } from "../../workshop/reveal-job.ts";
import { callerAsOperator } from "../caller-as-operator.ts";
import { jobIdParam, parseJobId } from "../job-id.ts";
import { badBodyReplies, conflictReply, noJobReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route, RouteTools } from "../route.ts";

/** One job, an act of its own name; the reply's words say what it did. */
const describe = (
  act: string,
  words: { summary: string; done: string },
  body: z.ZodType,
  reply: z.ZodType = actReply,
) =>
  createRoute({
    method: "post",
    path: `/api/workshop/jobs/{job_id}/${act}`,
    summary: words.summary,
    request: {
      params: jobIdParam,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      200: { description: words.done, content: { "application/json": { schema: reply } } },
      ...badBodyReplies,
      ...conflictReply,
      ...noJobReply,
    },
  });

/** POST /api/workshop/jobs/{job_id}/cancel */
export const cancelWorkshopJob: Route = {
  description: describe(
    "cancel",
    { summary: "Stop a job", done: "It is cancelled, or its worker has been told to stop" },
    actRequest,
  ),
  needs: "ops:write",
  async answer(c, { pool }) {
    const jobId = parseJobId(c);
    const { reason } = await readBody(c, actRequest);
    await cancelJob(pool, { operator: await callerAsOperator(c, pool), jobId, reason });
    return c.json(await replyOn(jobId, { pool }));
  },
};

/** POST /api/workshop/jobs/{job_id}/retry */
export const retryWorkshopJob: Route = {
  description: describe(
    "retry",
    {
      summary: "Try a job again that failed or was cancelled",
      done: "A new run is queued; it keeps what was finished",
    },
    actRequest,
  ),
  needs: "ops:write",
  async answer(c, { pool }) {
    const jobId = parseJobId(c);
    const { reason } = await readBody(c, actRequest);
    const made = await retryJob(pool, { operator: await callerAsOperator(c, pool), jobId, reason });
    return c.json(await replyOn(made, { pool }));
  },
};

/** POST /api/workshop/jobs/{job_id}/priority */
export const changeJobPriority: Route = {
  description: describe(
    "priority",
    {
      summary: "Make a waiting job more urgent, or less",
      done: "It stands at the end of its user's turns in the new lane",
    },
    priorityRequest,
  ),
  needs: "ops:write",
  async answer(c, { pool }) {
    const jobId = parseJobId(c);
    const { priority, reason } = await readBody(c, priorityRequest);
    const operator = await callerAsOperator(c, pool);
    await changePriority(pool, { operator, jobId, reason, priority });
    return c.json(await replyOn(jobId, { pool }));
  },
};

/** POST /api/workshop/jobs/{job_id}/reveal */
export const revealWorkshopJob: Route = {
  description: describe(
    "reveal",
    {
      summary: "A job's words and pictures as they are; that you looked is written down",
      done: "Nothing is masked; hidden pictures are open to you for an hour",
    },
    actRequest,
    revealReply,
  ),
  needs: "ops:write",
  async answer(c, { pool, studio }) {
    const jobId = parseJobId(c);
    const { reason } = await readBody(c, actRequest);
    const operator = await callerAsOperator(c, pool);
    const revealed = await revealJob(pool, { operator, jobId, reason }, studio);
    c.header("cache-control", "no-store");
    return c.json(revealed satisfies RevealReply);
  },
};

async function replyOn(id: number, { pool }: Pick<RouteTools, "pool">): Promise<ActReply> {
  const { jobId, status, priority } = await findJob(pool, id);
  return { success: true, job_id: jobId, status, priority };
}
