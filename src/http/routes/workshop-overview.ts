import { createRoute } from "@hono/zod-openapi";

import { type WorkshopFailures, workshopFailures } from "../../contract/workshop-failures.ts";
import {
  windowQuery,
  type WorkshopOverview,
  workshopOverview as overviewReply,
} from "../../contract/workshop-overview.ts";
import { type WorkshopWorkers, workshopWorkers } from "../../contract/workshop-workers.ts";
import { readFailures } from "../../workshop/read-failures.ts";
import { readOverview } from "../../workshop/read-overview.ts";
import { readWorkers } from "../../workshop/read-workers.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/workshop/overview */
export const workshopOverview: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/overview",
    summary: "How the mill does, now and within a window",
    request: { query: windowQuery },
    responses: {
      200: {
        description: "Figures with their series, what runs, what waits, what failed, who works",
        content: { "application/json": { schema: overviewReply } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    const { window } = readQuery(c, windowQuery);
    return c.json((await readOverview(pool, window)) satisfies WorkshopOverview);
  },
};

/** GET /api/workshop/failures */
export const listFailures: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/failures",
    summary: "Jobs that failed within a window, by cause",
    request: { query: windowQuery },
    responses: {
      200: {
        description: "The most frequent cause first",
        content: { "application/json": { schema: workshopFailures } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    const { window } = readQuery(c, windowQuery);
    const groups = await readFailures(pool, window);
    const failed = groups.reduce((sum, { count }) => sum + count, 0);
    return c.json({ window, failed, groups } satisfies WorkshopFailures);
  },
};

/** GET /api/workshop/workers */
export const listWorkers: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/workers",
    summary: "Who makes books, and what each holds",
    responses: {
      200: {
        description: "Those that work first",
        content: { "application/json": { schema: workshopWorkers } },
      },
    },
  }),
  needs: "ops:read",
  async answer(c, { pool }) {
    return c.json({ workers: await readWorkers(pool) } satisfies WorkshopWorkers);
  },
};
