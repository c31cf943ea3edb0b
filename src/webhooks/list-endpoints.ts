import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { type Endpoint, endpointColumns } from "./endpoint.ts";

/** Those of one user, or of the service (null), oldest first. */
export async function listEndpoints(db: Db, userId: string | null): Promise<Endpoint[]> {
  const { rows } = await db.query<Endpoint>(sql`
    select ${endpointColumns} from webhook_endpoints
     where user_id is not distinct from ${userId}::uuid
     order by id`);
  return rows;
}
