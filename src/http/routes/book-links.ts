import { createRoute, z } from "@hono/zod-openapi";

import {
  type BookLink,
  type BookLinks,
  bookLinks as bookLinksReply,
  makeLinkReply,
  makeLinkRequest,
  type NewBookLink,
} from "../../contract/book-links.ts";
import { NotFound } from "../../errors.ts";
import { userOf } from "../../identity/caller.ts";
import { type LinkRow, listLinks } from "../../identity/list-links.ts";
import { makeLink } from "../../identity/make-link.ts";
import { revokeLink } from "../../identity/revoke-link.ts";
import { bookIdParam } from "../book-id.ts";
import { ownBook } from "../own-book.ts";
import { badBodyReplies, notFoundReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";

const path = "/api/books/{book_id}/links";

/** POST /api/books/{book_id}/links */
export const makeBookLink: Route = {
  description: createRoute({
    method: "post",
    path,
    summary: "A link by which anybody may read this book",
    request: {
      params: bookIdParam,
      body: { required: true, content: { "application/json": { schema: makeLinkRequest } } },
    },
    responses: {
      201: {
        description: "Its `url` is shown this once",
        content: { "application/json": { schema: makeLinkReply } },
      },
      ...notFoundReply,
      ...badBodyReplies,
    },
  }),
  needs: "orders",
  async answer(c, { pool }) {
    const { bookId } = await ownBook(c, { pool });
    const { expires_in_days: days } = await readBody(c, makeLinkRequest);
    const madeBy = userOf(c.get("caller"));
    const { token, row } = await makeLink(pool, {
      bookId,
      madeBy,
      expiresInDays: days ?? undefined,
    });
    c.header("cache-control", "no-store");
    const url = `/api/books/${bookId}/status?link=${token}`;
    return c.json({ ...inWire(row), url } satisfies NewBookLink, 201);
  },
};

/** GET /api/books/{book_id}/links */
export const bookLinks: Route = {
  description: createRoute({
    method: "get",
    path,
    summary: "A book's links, ended ones too, without their addresses",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "The oldest first",
        content: { "application/json": { schema: bookLinksReply } },
      },
      ...notFoundReply,
    },
  }),
  needs: "read",
  async answer(c, { pool }) {
    const { bookId } = await ownBook(c, { pool });
    const links = await listLinks(pool, bookId);
    return c.json({ book_id: bookId, links: links.map(inWire) } satisfies BookLinks);
  },
};

/** DELETE /api/books/{book_id}/links/{link_id} */
export const revokeBookLink: Route = {
  description: createRoute({
    method: "delete",
    path: `${path}/{link_id}`,
    summary: "End a link at once",
    request: {
      params: bookIdParam.extend({
        link_id: z.string().meta({ param: { name: "link_id", in: "path" }, example: "1" }),
      }),
    },
    responses: { 204: { description: "The link has ended" }, ...notFoundReply },
  }),
  needs: "orders",
  async answer(c, { pool }) {
    const { bookId } = await ownBook(c, { pool });
    const linkId = c.req.param("link_id") ?? "";
    if (/^[1-9]\d{0,14}$/.test(linkId) && (await revokeLink(pool, bookId, Number(linkId))))
      return c.body(null, 204);
    throw new NotFound("This book has no such link.");
  },
};

function inWire({ id, madeBy, createdAt, expiresAt, revokedAt }: LinkRow): BookLink {
  return {
    id,
    made_by: madeBy,
    created_at: createdAt.toISOString(),
    expires_at: expiresAt?.toISOString() ?? null,
    revoked_at: revokedAt?.toISOString() ?? null,
  };
}
