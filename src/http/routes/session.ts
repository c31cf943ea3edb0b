import { createRoute } from "@hono/zod-openapi";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import { signInRequest, type WhoAsks, whoAsks } from "../../contract/session.ts";
import { NotAllowed } from "../../errors.ts";
import type { Caller } from "../../identity/caller.ts";
import { endSession } from "../../identity/end-session.ts";
import { badBodyReplies, badCredentialsReply, crossSiteReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";
import { sessionCookie } from "../session-cookie.ts";

const path = "/api/session";
const shown = {
  200: { description: "Who asks", content: { "application/json": { schema: whoAsks } } },
};

/** POST /api/session: a browser's way to use a key or a token without keeping it. */
export const signIn: Route = {
  description: createRoute({
    method: "post",
    path,
    summary: "Sign in: answers with a session cookie",
    request: {
      body: { required: true, content: { "application/json": { schema: signInRequest } } },
    },
    responses: { ...shown, ...badCredentialsReply, ...crossSiteReply, ...badBodyReplies },
  }),
  needs: "anyone",
  async answer(c, { gate, pool, checks }) {
    // Another site could sign its visitors in under a name of its own, and read what they order.
    if (["cross-site", "same-site"].includes(c.req.header("sec-fetch-site") ?? "")) {
      throw new NotAllowed("cross_site", "Signing in must come from Bookmill's own pages.");
    }
    const { key, access_token: token = "" } = await readBody(c, signInRequest);
    const { account, session } = await gate.signIn(key ?? token);
    if (session !== undefined) {
      const old = getCookie(c, sessionCookie);
      if (old !== undefined) await endSession(pool, old);
      const maxAge = Math.max(0, Math.floor((Number(session.expiresAt) - Date.now()) / 1000));
      setCookie(c, sessionCookie, session.token, { ...cookieOf(c.req), maxAge });
    }
    c.header("cache-control", "no-store");
    return c.json(inWire(account, gate.mode, checks));
  },
};

/** GET /api/session */
export const showSession: Route = {
  description: createRoute({ method: "get", path, summary: "Who am I?", responses: shown }),
  needs: "anyone",
  answer(c, { gate, checks }) {
    c.header("cache-control", "no-store");
    return c.json(inWire(c.get("caller"), gate.mode, checks));
  },
};

/** DELETE /api/session */
export const signOut: Route = {
  description: createRoute({
    method: "delete",
    path,
    summary: "Sign out: ends the session, also where its cookie was copied to",
    responses: { 204: { description: "There is no session any more" }, ...crossSiteReply },
  }),
  needs: "anyone",
  async answer(c, { pool }) {
    const token = getCookie(c, sessionCookie);
    if (token !== undefined) await endSession(pool, token);
    deleteCookie(c, sessionCookie, cookieOf(c.req));
    return c.body(null, 204);
  },
};

/** A proxy in front of us may be the one that speaks TLS; the first of several says how the browser came. */
function cookieOf(req: { url: string; header: (name: string) => string | undefined }) {
  const forwarded = req.header("x-forwarded-proto")?.split(",")[0]?.trim();
  const secure = forwarded === "https" || req.url.startsWith("https:");
  return { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
}

function inWire(
  caller: Caller,
  mode: WhoAsks["mode"],
  { sendsMail = false }: { sendsMail?: boolean },
): WhoAsks {
  return {
    kind: caller.kind,
    user_id: caller.kind === "user" ? caller.userId : null,
    scopes: caller.kind === "user" || caller.kind === "service" ? [...caller.scopes] : [],
    mode,
    sends_mail: sendsMail,
  };
}
