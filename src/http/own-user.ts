import type { Context } from "hono";

import { NotAllowed } from "../errors.ts";
import type { Wire } from "./route.ts";

/** The user who asks, for addresses that are about him. The service is no user. */
export function ownUser(c: Context<Wire>): string {
  const caller = c.get("caller");
  if (caller.kind === "user") return caller.userId;
  throw new NotAllowed("not_a_user", "This address is about the user who asks. Use a user's key.");
}
