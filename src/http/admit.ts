import type { Context } from "hono";

import { NotAllowed } from "../errors.ts";
import type { Caller } from "../identity/caller.ts";
import type { Route } from "./route.ts";

/** Throws NotAllowed for a caller whom the route is not for. */
export function admit(
  caller: Caller,
  { needs, byLink, bySignature }: Pick<Route, "needs" | "byLink" | "bySignature">,
  c: Context,
): void {
  if (needs === "nothing" || needs === "anyone") return;
  switch (caller.kind) {
    case "service":
    case "user":
      if (caller.scopes.has(needs) || caller.scopes.has("admin")) return;
      throw new NotAllowed("scope_missing", `This needs the scope “${needs}”.`);
    case "reader":
      if (
        (caller.by === "link" ? byLink : bySignature) &&
        String(caller.bookId) === c.req.param("book_id")
      )
        return;
      throw new NotAllowed("scope_missing", "This address is good for reading one book only.");
    case "nobody":
      throw new NotAllowed("sign_in_needed", "Please send an API key, or sign in.");
    default:
      return caller satisfies never;
  }
}
