import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import {
  type ErasureList,
  erasure,
  erasureList,
  erasureListQuery,
} from "../../contract/erasures.ts";
import { eraseChild as eraseAllOfChild } from "../../data-rights/erase-child.ts";
import { eraseUser as eraseAllOfUser } from "../../data-rights/erase-user.ts";
import { readReceipts } from "../../data-rights/read-receipts.ts";
import { NotFound } from "../../errors.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { ownUser } from "../own-user.ts";
import { badRequestReplies, conflictReply, notFoundReply } from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";
import { wireErasure } from "../wire-erasure.ts";

const erased = {
  200: {
    description: "It is gone; this is what went with this request",
    content: { "application/json": { schema: erasure } },
  },
  ...conflictReply,
};

/** DELETE /api/users/me. The key that asks goes too: this is its last answer. */
export const eraseUser: Route = {
  description: createRoute({
    method: "delete",
    path: "/api/users/me",
    summary: "Erase all that there is of you, your keys included",
    responses: erased,
  }),
  needs: "orders",
  async answer(c, { pool, shelf }) {
    return c.json(wireErasure(await eraseAllOfUser({ pool, shelf }, ownUser(c))));
  },
};

/** DELETE /api/users/me/children/{child_profile_id} */
export const eraseChild: Route = {
  description: createRoute({
    method: "delete",
    path: "/api/users/me/children/{child_profile_id}",
    summary: "Erase all books and uploads of one child",
    request: {
      params: z.object({
        child_profile_id: z
          .string()
          .meta({ param: { name: "child_profile_id", in: "path" }, example: "1" }),
      }),
    },
    responses: { ...erased, ...notFoundReply },
  }),
  needs: "orders",
  async answer(c, { pool, shelf }) {
    const userId = ownUser(c);
    const childProfileId = Number(c.req.param("child_profile_id"));
    if (!Number.isSafeInteger(childProfileId)) throw new NotFound("There is no such child.");
    return c.json(wireErasure(await eraseAllOfChild({ pool, shelf }, { userId, childProfileId })));
  },
};

/** GET /api/users/me/erasures */
export const listErasures: Route = {
  description: createRoute({
    method: "get",
    path: "/api/users/me/erasures",
    summary: "What was erased of you and when, newest first",
    request: { query: erasureListQuery },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: erasureList } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const userId = ownUser(c);
    const { cursor, limit } = readQuery(c, erasureListQuery);
    const before = cursor === undefined ? undefined : parseCursor(cursor);
    // One more tells whether there is a next page.
    const page = { before, limit: limit + 1 };
    const found = await readAsCaller(c, tools, (db) => readReceipts(db, userId, page));
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return c.json({
      erasures: shown.map(({ id, at, what: { files, ...what } }) => ({
        id,
        at: at.toISOString(),
        ...what,
        file_count: files,
      })),
      next_cursor: found.length > shown.length && last ? cursorAfter(last.id) : null,
    } satisfies ErasureList);
  },
};
