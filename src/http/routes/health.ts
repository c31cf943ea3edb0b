import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import type { Pool } from "pg";

import { type Health, health as healthReply, type Life, life } from "../../contract/health.ts";
import type { Route } from "../route.ts";

const patienceMs = 1000;

const livez = createRoute({
  method: "get",
  path: "/livez",
  summary: "Is the process alive?",
  responses: {
    200: { description: "Yes", content: { "application/json": { schema: life } } },
  },
});

const readiness = (path: string): RouteConfig =>
  createRoute({
    method: "get",
    path,
    summary: "Can it take work?",
    responses: {
      200: { description: "Yes", content: { "application/json": { schema: healthReply } } },
      503: { description: "No", content: { "application/json": { schema: healthReply } } },
    },
  });

/** GET /livez: the process answers. */
export const liveness: Route = {
  description: livez,
  needs: "nothing",
  answer: (c, { version }) => c.json({ status: "ok", version } satisfies Life),
};

/** GET /readyz, and /health where people look for it: it can take work; the database answers, it is not stopping. */
export const readyz = health("/readyz");
export const healthz = health("/health");

function health(path: string): Route {
  return {
    description: readiness(path),
    needs: "nothing",
    async answer(c, { pool, version, stopping }) {
      const database = (await answers(pool)) ? "ok" : "unreachable";
      const status = stopping.aborted ? "stopping" : database === "ok" ? "ok" : "unavailable";
      return c.json({ status, database, version } satisfies Health, status === "ok" ? 200 : 503);
    },
  };
}

async function answers(pool: Pool): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, patienceMs, false).unref();
  });
  const answered = pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}
