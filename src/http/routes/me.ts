import { createRoute } from "@hono/zod-openapi";

import { type Me, me as meReply } from "../../contract/me.ts";
import { readBooksToday } from "../../limits/read-books-today.ts";
import { readUserLimits } from "../../limits/user-limits.ts";
import type { Route } from "../route.ts";

/** GET /api/users/me */
export const me: Route = {
  description: createRoute({
    method: "get",
    path: "/api/users/me",
    summary: "Who you are here, and what you may do",
    responses: {
      200: { description: "You", content: { "application/json": { schema: meReply } } },
    },
  }),
  needs: "read",
  async answer(c, { pool }) {
    const caller = c.get("caller");
    const scopes = "scopes" in caller ? [...caller.scopes] : [];
    if (caller.kind !== "user") {
      return c.json({
        user_id: null,
        scopes,
        limits: null,
        books_ordered_today: null,
      } satisfies Me);
    }
    const limits = await readUserLimits(pool, caller.userId);
    return c.json({
      user_id: caller.userId,
      scopes,
      limits: {
        requests_per_minute: limits.requestsPerMinute,
        books_waiting: limits.booksWaiting,
        books_per_day: limits.booksPerDay,
      },
      books_ordered_today: await readBooksToday(pool, caller.userId),
    } satisfies Me);
  },
};
