import type { Account, Scope } from "./caller.ts";

/** What is stored of a key or a session → whose it is. */
export function accountOf(stored: {
  userId: string | null;
  scopes: readonly Scope[];
  keyId: number | null;
  byCookie: boolean;
}): Account {
  const { userId, byCookie } = stored;
  const scopes = new Set(stored.scopes);
  const keyId = stored.keyId ?? undefined;
  return userId === null
    ? { kind: "service", scopes, keyId, byCookie }
    : { kind: "user", userId, scopes, keyId, byCookie };
}
