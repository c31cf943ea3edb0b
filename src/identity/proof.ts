import type { Account } from "./caller.ts";

/** What a key or a token shows: whose it is, and until when. */
export interface Proof {
  account: Account;
  /** Null: never ends by itself. */
  expiresAt: Date | null;
}
