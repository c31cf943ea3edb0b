import type { Context } from "hono";
import type { Pool } from "pg";

import { type Operator, readOperator } from "../workshop/operator.ts";
import type { Wire } from "./route.ts";

/** Who asks, as the audit trail names him. */
export function callerAsOperator(c: Context<Wire>, pool: Pool): Promise<Operator> {
  const caller = c.get("caller");
  switch (caller.kind) {
    case "user":
      return readOperator(pool, caller);
    case "service":
      return readOperator(pool, { userId: null, keyId: caller.keyId });
    case "reader":
    case "nobody":
      throw new Error("a route of the workshop let in somebody without its scope");
    default:
      return caller satisfies never;
  }
}
