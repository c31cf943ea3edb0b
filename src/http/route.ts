import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Pool } from "pg";

import type { EventFeed } from "../events/open-event-feed.ts";
import type { Caller, Scope } from "../identity/caller.ts";
import type { Gate } from "../identity/gate.ts";
import type { Log } from "../log.ts";
import type { OrderChecks } from "../pipeline/parse-order.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import type { Shelf } from "../shelf/shelf.ts";

/** What a route is given. */
export interface RouteTools {
  /** The service's own right to everything: for changes, after `ownBook` or the like has looked who asks. */
  pool: Pool;
  gate: Gate;
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
  Variables: { requestId: string; caller: Caller };
}

/** One endpoint, as data: what it is called, who may use it, and what it answers. */
export interface Route {
  /** For the OpenAPI document, and where it is found. */
  description: RouteConfig;
  /** The scope that a caller must have; "nothing" for what everybody may see. */
  needs: Scope | "nothing";
  /** Also for whoever holds a link or a signed address of the book in the path. */
  byLink?: true;
  answer(c: Context<Wire>, tools: RouteTools): Response | Promise<Response>;
}
