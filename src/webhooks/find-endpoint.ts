import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { type Endpoint, endpointColumns } from "./endpoint.ts";

/** Undefined when there is none, or none for the reader's eyes. */
export async function findEndpoint(db: Db, id: number): Promise<Endpoint | undefined> {
  const { rows } = await db.query<Endpoint>(sql`
    select ${endpointColumns} from webhook_endpoints where id = ${id}`);
  return rows[0];
}
