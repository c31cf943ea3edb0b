import { OpenAPIHono } from "@hono/zod-openapi";
import type { HonoRequest } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { requestId } from "hono/request-id";

import { addAppPages, appPage } from "./add-app-pages.ts";
import { addRoute } from "./add-route.ts";
import { allRoutes } from "./all-routes.ts";
import { errorResponse, problemResponse } from "./error-response.ts";
import { guardOpenHouse } from "./guard-open-house.ts";
import type { RouteTools, Wire } from "./route.ts";
import { safeHeaders } from "./safe-headers.ts";
import { sessionCookie } from "./session-cookie.ts";
import { shedLoad } from "./shed-load.ts";

/** What a page of another site may read of an answer. */
const exposeHeaders = [
  "retry-after",
  "ratelimit",
  "ratelimit-policy",
  "idempotent-replayed",
  "etag",
];

/** The wire: every route, its OpenAPI description, and one shape for every error. */
export function httpApp(tools: RouteTools): OpenAPIHono<Wire> {
  const app = new OpenAPIHono<Wire>();
  app.use(requestId());
  app.use(safeHeaders(tools.storeOrigin));
  if (tools.origins.length > 0) {
    // Pages of these sites may ask with their users' cookies and keys; all others not at all.
    app.use("/api/*", cors({ origin: [...tools.origins], credentials: true, exposeHeaders }));
  }
  if (tools.gate.mode === "open") app.use(guardOpenHouse(tools));
  app.use(compress());
  app.use("/api/*", shedLoad(tools.pool));
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "An API key, or a Supabase access token",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: sessionCookie,
  });
  for (const route of allRoutes) addRoute(app, route, tools);
  addAppPages(app, tools);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Bookmill",
      version: tools.version,
      description: "Personalised children's picture books, made in batches.",
    },
  });
  app.notFound((c) =>
    isForPeople(c.req)
      ? appPage(c, tools.basePath, {}, 404)
      : problemResponse(c, "not_found", "There is nothing at this address."),
  );
  app.onError((error, c) => errorResponse(error, c, tools.log));
  return app;
}

/** Somebody has followed a link, or typed an address: a page tells him, no problem document. */
const isForPeople = (asked: HonoRequest): boolean =>
  asked.method === "GET" &&
  !asked.path.startsWith("/api/") &&
  (asked.header("accept") ?? "").includes("text/html");
