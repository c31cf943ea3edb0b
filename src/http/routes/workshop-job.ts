import { createRoute } from "@hono/zod-openapi";

import {
  type WorkshopEvents,
  workshopEvents,
  workshopEventsQuery,
  type WorkshopJob,
  workshopJob,
} from "../../contract/workshop-job.ts";
import { readJobEvents } from "../../workshop/job-events.ts";
import { readWorkshopJob } from "../../workshop/read-job.ts";
import { jobIdParam, parseJobId } from "../job-id.ts";
import { badRequestReplies, noJobReply } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/workshop/jobs/{job_id} */
export const showWorkshopJob: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/jobs/{job_id}",
    summary: "All there is to say of one job; names are masked",
    request: { params: jobIdParam },
    responses: {
      200: {
        description: "The job, its order, its steps and its book's other runs",
        content: { "application/json": { schema: workshopJob } },
      },
      ...noJobReply,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool, studio }) {
    const job = await readWorkshopJob(pool, parseJobId(c), studio);
    return c.json(job satisfies WorkshopJob);
  },
};

/** GET /api/workshop/jobs/{job_id}/events */
export const workshopJobEvents: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/jobs/{job_id}/events",
    summary: "What happened to a job, as it was written",
    request: { params: jobIdParam, query: workshopEventsQuery },
    responses: {
      200: {
        description: "One page, oldest first; `next_after` is null on the last one",
        content: { "application/json": { schema: workshopEvents } },
      },
      ...badRequestReplies,
      ...noJobReply,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    const { after, limit } = readQuery(c, workshopEventsQuery);
    const found = await readJobEvents(pool, parseJobId(c), { after, limit: limit + 1 });
    const events = found.slice(0, limit);
    return c.json({
      events,
      next_after: found.length > events.length ? (events.at(-1)?.seq ?? null) : null,
    } satisfies WorkshopEvents);
  },
};
