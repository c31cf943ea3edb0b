import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";

import { addRoute, sessionCookie } from "./add-route.ts";
import { allRoutes } from "./all-routes.ts";
import { errorResponse, problemResponse } from "./error-response.ts";
import type { RouteTools, Wire } from "./route.ts";

const maxBodyBytes = 64 * 1024;

/** The wire: every route, its OpenAPI description, and one shape for every error. */
export function httpApp(tools: RouteTools): OpenAPIHono<Wire> {
  const app = new OpenAPIHono<Wire>();
  app.use(requestId());
  app.use(secureHeaders());
  app.use("/api/*", bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
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
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Bookmill",
      version: tools.version,
      description: "Personalised children's picture books, made in batches.",
    },
  });
  app.notFound((c) => problemResponse(c, "not_found", "There is nothing at this address."));
  app.onError((error, c) => errorResponse(error, c, tools.log));
  return app;
}

const tooLarge: NonNullable<Parameters<typeof bodyLimit>[0]["onError"]> = (c) =>
  problemResponse(c, "body_too_large", `The body is larger than ${maxBodyBytes} bytes.`);
