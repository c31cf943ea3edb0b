import { createRoute } from "@hono/zod-openapi";

import {
  type WorkshopJobs,
  workshopJobs,
  workshopJobsQuery,
} from "../../contract/workshop-jobs.ts";
import { countJobs, listJobs } from "../../workshop/list-jobs.ts";
import { readFilter } from "../../workshop/read-filter.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/workshop/jobs */
export const listWorkshopJobs: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/jobs",
    summary: "Jobs that fit a filter, newest first; names are masked",
    request: { query: workshopJobsQuery },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: workshopJobs } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    const { filter = "", cursor, limit } = readQuery(c, workshopJobsQuery);
    const terms = readFilter(filter);
    const [found, counts] = await Promise.all([
      // One more tells whether there is a next page.
      listJobs(pool, terms, {
        limit: limit + 1,
        ...(cursor !== undefined && { before: parseCursor(cursor) }),
      }),
      countJobs(pool, terms),
    ]);
    const jobs = found.slice(0, limit);
    const last = jobs.at(-1);
    return c.json({
      jobs,
      next_cursor: found.length > jobs.length && last ? cursorAfter(last.job_id) : null,
      ...counts,
    } satisfies WorkshopJobs);
  },
};
