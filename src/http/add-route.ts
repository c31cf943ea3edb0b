import type { OpenAPIHono } from "@hono/zod-openapi";

import type { Caller } from "../identity/caller.ts";
import { type RequestsLeft, takeRequest } from "../limits/take-request.ts";
import { admit } from "./admit.ts";
import { credentialsOf } from "./credentials-of.ts";
import { describeOperation } from "./describe-operation.ts";
import { refuseCrossSite } from "./refuse-cross-site.ts";
import type { Route, RouteTools, Wire } from "./route.ts";
import { withinLimit } from "./within-limit.ts";

/** More than any request needs that is no upload. */
const usualBodyBytes = 64 * 1024;

/** Puts an endpoint on the wire, behind the question who asks: there is no way around it. */
export function addRoute(app: OpenAPIHono<Wire>, route: Route, tools: RouteTools): void {
  const { description } = route;
  app.openAPIRegistry.registerPath(describeOperation(route));
  const path = description.path.replaceAll(/\{(\w+)\}/g, ":$1");
  const maxSize = route.maxBodyBytes ?? usualBodyBytes;
  app.on(description.method, path, async (c) => {
    const caller: Caller =
      route.needs === "nothing" ? { kind: "nobody" } : await tools.gate.identify(credentialsOf(c));
    refuseCrossSite(c, caller);
    admit(caller, route, c);
    c.set("caller", caller);
    const left = caller.kind === "user" ? await takeRequest(tools.pool, caller.userId) : undefined;
    // Only now: nobody makes us hold a large body before we know who he is.
    const response = await withinLimit(c, maxSize, () => route.answer(c, tools));
    if (left !== undefined) showLimit(response.headers, left);
    return response;
  });
}

/** As the IETF's draft of the RateLimit fields has it: what is allowed in so many seconds, and what is left of it. */
function showLimit(headers: Headers, { most, left }: RequestsLeft): void {
  headers.set("ratelimit-policy", `"requests";q=${most};w=60`);
  headers.set("ratelimit", `"requests";r=${left};t=${Math.ceil(((most - left) * 60) / most)}`);
}
