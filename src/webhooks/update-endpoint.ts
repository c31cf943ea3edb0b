import type { Pool } from "pg";
import sql from "sql-template-tag";

import { checkUrl } from "./check-url.ts";
import { disableEndpoint } from "./disable-endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { findEndpoint } from "./find-endpoint.ts";

/** What is undefined stays as it is. */
export interface EndpointChange {
  url?: string | undefined;
  description?: string | undefined;
  eventTypes?: string[] | undefined;
  status?: Endpoint["status"] | undefined;
}

/**
 * Changes an endpoint; undefined when there is none. Enabled again, it begins in good health, and is told what happens from
 * then on; what it missed is sent again on demand. Throws InvalidRequest for an address that we may not send to.
 */
export async function updateEndpoint(
  pool: Pool,
  id: number,
  { url, description, eventTypes, status }: EndpointChange,
  trustedHosts: readonly string[],
): Promise<Endpoint | undefined> {
  const href = url === undefined ? null : checkUrl(url, trustedHosts);
  const isFresh = href !== null || status === "enabled";
  await pool.query(sql`
    update webhook_endpoints
       set url = coalesce(${href}, url),
           description = coalesce(${description ?? null}, description),
           event_types = coalesce(${eventTypes ?? null}::text[], event_types),
           failing_since = case when ${isFresh}::boolean then null else failing_since end,
           throttled_until = case when ${isFresh}::boolean then null else throttled_until end,
           status = case when ${status === "enabled"}::boolean then 'enabled' else status end,
           disabled_reason = case when ${status === "enabled"}::boolean then null else disabled_reason end
     where id = ${id}`);
  if (status === "disabled") await disableEndpoint(pool, id, "by_owner");
  return findEndpoint(pool, id);
}
