import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Pool } from "pg";

import type { EventFeed } from "../events/open-event-feed.ts";
import type { Caller, Scope } from "../identity/caller.ts";
import type { Gate } from "../identity/gate.ts";
import type { Log } from "../log.ts";
import type { Catalogue } from "../pipeline/catalogue.ts";
import type { CutOutStudio } from "../pipeline/cut-out-hero.ts";
import type { OrderChecks } from "../pipeline/parse-order.ts";
import type { StudioFacts } from "../pipeline/plan-run.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import type { Shelf } from "../shelf/shelf.ts";

/** What a route is given. */
export interface RouteTools {
  /** The service's own right to everything: for changes, after `ownBook` or the like has looked who asks. */
  pool: Pool;
  gate: Gate;
  /** Only this machine can reach it. */
  loopbackOnly: boolean;
  /** For the service's orders; those that come in together share a commit. */
  enqueuer: Enqueuer;
  /** For orders of users: counted. */
  limitedEnqueuer: Enqueuer;
  shelf: Shelf;
  events: EventFeed;
  checks: OrderChecks;
  studio: StudioFacts & CutOutStudio & { catalogue: Catalogue };
  newSeed: () => string;
  /** So long a picture that somebody has uploaded is kept. */
  uploadDays: number;
  /** Hosts that webhooks may name although they are not public. */
  webhookHosts: readonly string[];
  version: string;
  log: Log;
  /** Sites whose pages may use the API from a browser: "https://books.example". */
  origins: readonly string[];
  /** Where a proxy in front of us serves us: "" or a path such as "/books". Requests come without it. */
  basePath: string;
  /** The store to which readers are sent for files; undefined: all files come from here. */
  storeOrigin: string | undefined;
  /** Aborted once the process has been asked to stop: it answers, but wants no new work, and ends its event streams. */
  stopping: AbortSignal;
}

export interface Wire {
  Variables: { requestId: string; caller: Caller };
}

/** One endpoint, as data: what it is called, who may use it, and what it answers. */
export interface Route {
  /** For the OpenAPI document, and where it is found. */
  description: RouteConfig;
  /** The scope that a caller must have; "anyone": it is told who asks, and answers all; "nothing": nobody is asked, nor the database. */
  needs: Scope | "anyone" | "nothing";
  /** Also for whoever holds a link of the book in the path. */
  byLink?: true;
  /**
   * Also for whoever holds a signed address of the book in the path. Never where the answer holds signed addresses: a
   * signature would renew itself, and end neither with its hour nor with the link that it came by.
   */
  bySignature?: true;
  /** The largest body that it takes; 64 kB unless said otherwise. */
  maxBodyBytes?: number;
  answer(c: Context<Wire>, tools: RouteTools): Response | Promise<Response>;
}
