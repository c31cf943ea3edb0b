import type { Db } from "../db/database.ts";
import { badCredentials } from "./bad-credentials.ts";
import type { Gate } from "./gate.ts";
import { identifyKey } from "./identify-key.ts";
import { identifyLink } from "./identify-link.ts";
import { identifySession } from "./identify-session.ts";
import { isSigned } from "./is-signed.ts";
import { openSession } from "./open-session.ts";
import type { Proof } from "./proof.ts";
import { signPath } from "./sign-path.ts";
import { openTokenKeys, type SupabaseProject } from "./token-keys.ts";
import { verifyToken } from "./verify-token.ts";

export interface GuardedGateOptions {
  /** With the service's rights: nobody else sees keys and sessions. */
  pool: Db;
  mode: "key" | "supabase";
  /** Whose tokens count in the mode "supabase", beside API keys. */
  supabase?: SupabaseProject | undefined;
  /** Of signed addresses: see signing-secret.ts. */
  secret: Uint8Array;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Everybody shows who he is. The first proof counts, in this order: key or token, link, signed address, session: what is in the
 * address was meant for this request, the cookie comes along with every one. */
export function openGuardedGate(options: GuardedGateOptions): Gate {
  const { pool, mode, supabase, secret, now = Date.now } = options;
  const tokenKeys = mode === "supabase" && supabase ? openTokenKeys(supabase) : undefined;

  async function prove(bearer: string): Promise<Proof> {
    if (bearer.startsWith("bmk_")) return identifyKey(pool, bearer);
    if (tokenKeys === undefined) throw badCredentials();
    return verifyToken(bearer, tokenKeys);
  }

  return {
    mode,
    async identify({ bearer, session, link, signed, bookId }) {
      if (bearer !== undefined) return (await prove(bearer)).account;
      if (link !== undefined) {
        return { kind: "reader", bookId: await identifyLink(pool, link), by: "link" };
      }
      if (signed !== undefined) {
        if (bookId === undefined || !isSigned(signed, bookId, { secret, nowMs: now() })) {
          throw badCredentials();
        }
        return { kind: "reader", bookId, by: "signature" };
      }
      // A browser sends a cookie that has ended like any other: were it refused, nobody could sign in again.
      const account = session === undefined ? undefined : await identifySession(pool, session);
      return account ?? { kind: "nobody" };
    },
    async signIn(bearer) {
      const proof = await prove(bearer);
      return { account: proof.account, session: await openSession(pool, proof) };
    },
    sign: (path, bookId) => signPath(path, bookId, { secret, nowMs: now() }),
  };
}
