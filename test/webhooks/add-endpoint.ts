import type { Pool } from "pg";

import { createEndpoint } from "../../src/webhooks/create-endpoint.ts";
import type { Endpoint } from "../../src/webhooks/endpoint.ts";

/** An endpoint on loopback; of the service unless it names a user. */
export function addEndpoint(
  pool: Pool,
  url: string,
  { userId = null, eventTypes = [] }: Partial<Pick<Endpoint, "userId" | "eventTypes">> = {},
): Promise<{ endpoint: Endpoint; secret: string }> {
  return createEndpoint(pool, { url, userId, eventTypes, description: "" }, ["127.0.0.1"]);
}
