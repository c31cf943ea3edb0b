import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import type { Credentials } from "../identity/gate.ts";
import { sessionCookie } from "./session-cookie.ts";

/** All by which a request may show who asks. */
export function credentialsOf(c: Context): Credentials {
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
