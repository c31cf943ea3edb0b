import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { Conflict } from "../errors.ts";
import { checkUrl } from "./check-url.ts";
import { type Endpoint, endpointColumns } from "./endpoint.ts";
import { newSecret } from "./new-secret.ts";

/** Each event becomes a message for each of them. */
const mostEach = 20;

/** ∅ → enabled, with its first secret, which is shown this once. Throws InvalidRequest for an address that we may not send to. */
export async function createEndpoint(
  db: Db,
  wanted: Pick<Endpoint, "userId" | "url" | "description" | "eventTypes">,
  trustedHosts: readonly string[],
): Promise<{ endpoint: Endpoint; secret: string }> {
  const url = checkUrl(wanted.url, trustedHosts);
  const secret = newSecret();
  const { rows } = await db.query<Endpoint>(sql`
    insert into webhook_endpoints (user_id, url, description, event_types, secret)
    select ${wanted.userId}::uuid, ${url}, ${wanted.description}, ${wanted.eventTypes}::text[], ${secret}
     where (select count(*) from webhook_endpoints where user_id is not distinct from ${wanted.userId}::uuid) < ${mostEach}
    returning ${endpointColumns}`);
  const [endpoint] = rows;
  if (endpoint === undefined) {
    throw new Conflict("too_many_webhooks", `There are ${mostEach} webhooks already.`);
  }
  return { endpoint, secret };
}
