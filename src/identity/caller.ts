/** What a key may be good for; each endpoint names the one that it needs. */
export const scopes = ["orders", "read", "ops:read", "ops:write", "admin"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. */
export type Caller =
  | Account
  /** Whoever holds a link or a signed address: reads that one book. */
  | { kind: "reader"; bookId: number; by: "link" | "signature" }
  | { kind: "nobody" };

/** Who can be given a session. */
export type Account =
  /** The service itself: the owner of a loopback-only installation, or a key with the scope `admin`. Sees all books. */
  | {
      kind: "service";
      scopes: ReadonlySet<Scope>;
      keyId: number | undefined;
      /** True when the browser sends the proof by itself: then other sites could make it ask. */
      byCookie: boolean;
    }
  /** Somebody with an account: sees his own books. */
  | {
      kind: "user";
      /** UUID */
      userId: string;
      scopes: ReadonlySet<Scope>;
      /** The key that he came with, himself or when he signed in. */
      keyId: number | undefined;
      /** As of the service. */
      byCookie: boolean;
    };

/** The user whose books a caller orders and sees; null for the service. */
export const userOf = (caller: Caller): string | null =>
  caller.kind === "user" ? caller.userId : null;
