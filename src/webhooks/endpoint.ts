import sql, { type Sql } from "sql-template-tag";

/** An address that is told what happens to books; without its secrets. */
export interface Endpoint {
  id: number;
  /** Null: the service's own, which hears of all books. */
  userId: string | null;
  url: string;
  description: string;
  /** Empty: all. */
  eventTypes: string[];
  status: "enabled" | "disabled";
  disabledReason: string | null;
  failingSince: Date | null;
  createdAt: Date;
}

/** The columns that everybody who may see the row may see. */
export const endpointColumns: Sql = sql`
  id, user_id as "userId", url, description, event_types as "eventTypes", status,
  disabled_reason as "disabledReason", failing_since as "failingSince", created_at as "createdAt"`;
