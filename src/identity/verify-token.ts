import { errors, type JWTPayload, jwtVerify } from "jose";

import { badCredentials } from "./bad-credentials.ts";
import { type Account, scopes } from "./caller.ts";
import { isUuid } from "./is-uuid.ts";
import type { Proof } from "./proof.ts";
import type { TokenKeys } from "./token-keys.ts";

/** How far the clocks of the two hosts may be apart. */
const clockTolerance = 10;

/** Whose Supabase access token it is. Throws NotAllowed `bad_credentials`, or Unavailable when its keys cannot be fetched. */
export async function verifyToken(token: string, keys: TokenKeys): Promise<Proof> {
  const claims = await verifiedClaims(token, keys);
  const account = accountOfClaims(claims);
  if (account === undefined || claims.exp === undefined) throw badCredentials();
  return { account, expiresAt: new Date(claims.exp * 1000) };
}

async function verifiedClaims(token: string, keys: TokenKeys): Promise<JWTPayload> {
  const { issuer, algorithms, find } = keys;
  try {
    const { payload } = await jwtVerify(token, find, {
      issuer,
      audience: "authenticated",
      algorithms,
      clockTolerance,
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? badCredentials(error) : error;
  }
}

/** Undefined for roles that are nobody's, "anon" among them. */
function accountOfClaims({ role, sub }: JWTPayload): Account | undefined {
  const rest = { keyId: undefined, byCookie: false };
  if (role === "service_role") return { kind: "service", scopes: new Set(scopes), ...rest };
  if (role !== "authenticated" || sub === undefined || !isUuid(sub)) return undefined;
  return { kind: "user", userId: sub.toLowerCase(), scopes: new Set(["orders", "read"]), ...rest };
}
