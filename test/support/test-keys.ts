import type { Pool } from "pg";

import type { Scope } from "../../src/identity/caller.ts";
import { createKey } from "../../src/identity/create-key.ts";
import type { Gate } from "../../src/identity/gate.ts";
import { openGuardedGate } from "../../src/identity/guarded-gate.ts";

export const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
export const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";

/** The gate of the mode "key", with a secret of the tests'. */
export const testGate = (pool: Pool): Gate =>
  openGuardedGate({ pool, mode: "key", secret: new Uint8Array(32) });

/** A real key of a user, or (null) of the service itself; ready to be sent. */
export async function asKeyOf(
  pool: Pool,
  userId: string | null,
  scopes: readonly Scope[] = userId === null ? ["admin"] : ["orders", "read"],
): Promise<{ authorization: string }> {
  const { key } = await createKey(pool, { name: "test", userId, scopes });
  return { authorization: `Bearer ${key}` };
}
