import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Pool } from "pg";

import type { EventFeed } from "../events/open-event-feed.ts";
import type { Log } from "../log.ts";
import type { OrderChecks } from "../pipeline/parse-order.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import type { Shelf } from "../shelf/shelf.ts";

/** What a route is given. */
export interface RouteTools {
  pool: Pool;
  enqueuer: Enqueuer;
  shelf: Shelf;
  events: EventFeed;
  checks: OrderChecks;
  newSeed: () => string;
  version: string;
  log: Log;
  /** True once the process has been asked to stop: it answers, but wants no new work. */
  isStopping: () => boolean;
}

export interface Wire {
  Variables: { requestId: string };
}

/** One endpoint: adds itself to the app. */
export type Route = (app: OpenAPIHono<Wire>, tools: RouteTools) => void;
