import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import { NotAllowed } from "../errors.ts";
import type { Caller } from "../identity/caller.ts";
import type { Credentials } from "../identity/gate.ts";
import { refuseCrossSite } from "./refuse-cross-site.ts";
import type { Route, RouteTools, Wire } from "./route.ts";

export const sessionCookie = "bookmill_session";

/** Puts an endpoint on the wire, behind the question who asks: there is no way around it. */
export function addRoute(app: OpenAPIHono<Wire>, route: Route, tools: RouteTools): void {
  const { description } = route;
  const security = route.needs === "nothing" ? [] : [{ bearer: [] }, { session: [] }];
  app.openAPIRegistry.registerPath({ ...description, security });
  const path = description.path.replaceAll(/\{(\w+)\}/g, ":$1");
  app.on(description.method, path, async (c) => {
    const caller = await tools.gate.identify(credentialsOf(c));
    refuseCrossSite(c, caller);
    admit(caller, route, c);
    c.set("caller", caller);
    return route.answer(c, tools);
  });
}

function admit(caller: Caller, { needs, byLink }: Route, c: Context): void {
  if (needs === "nothing") return;
  switch (caller.kind) {
    case "service":
    case "user":
      if (caller.scopes.has(needs) || caller.scopes.has("admin")) return;
      throw new NotAllowed("scope_missing", `This needs the scope “${needs}”.`);
    case "reader":
      if (byLink && String(caller.bookId) === c.req.param("book_id")) return;
      throw new NotAllowed("scope_missing", "This address is good for reading one book only.");
    case "nobody":
      throw new NotAllowed("sign_in_needed", "Please send an API key, or sign in.");
    default:
      return caller satisfies never;
  }
}

function credentialsOf(c: Context): Credentials {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const session = getCookie(c, sessionCookie);
  const { link, expires, signature } = c.req.query();
  const bookId = c.req.param("book_id");
  return {
    ...(bearer !== undefined && { bearer }),
    ...(session !== undefined && { session }),
    ...(link !== undefined && { link }),
    ...(expires !== undefined && signature !== undefined && { signed: { expires, signature } }),
    ...(bookId !== undefined && /^[1-9]\d{0,14}$/.test(bookId) && { bookId: Number(bookId) }),
  };
}
