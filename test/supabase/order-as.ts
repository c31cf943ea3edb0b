import type { Pool } from "pg";

import { inTransaction } from "../../src/db/database.ts";

/** As Supabase's API calls it for somebody; a text is sent as it is. */
export function orderAs(
  pool: Pool,
  claims: { role?: string; sub?: string },
  order: unknown,
  key: string | null = null,
): Promise<number> {
  const { role = "authenticated" } = claims;
  return inTransaction(pool, async (client) => {
    await client.query(
      "select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)",
      [role, JSON.stringify({ ...claims, role })],
    );
    const { rows } = await client.query<{ id: number }>(
      "select public.order_book($1::jsonb, $2) as id",
      [typeof order === "string" ? order : JSON.stringify(order), key],
    );
    return rows[0]?.id ?? 0;
  });
}
