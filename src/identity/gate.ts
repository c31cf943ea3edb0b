import type { Account, Caller } from "./caller.ts";

/** What a request brought along to show who sends it. */
export interface Credentials {
  /** From `Authorization: Bearer …`: an API key or a Supabase token. */
  bearer?: string;
  /** The session cookie's value. */
  session?: string;
  /** A read link's token, `?link=…`. */
  link?: string;
  /** `?expires=…&signature=…` of a signed address. */
  signed?: { expires: string; signature: string };
  /** The book in the request's path: what links and signed addresses are good for. */
  bookId?: number;
}

/** Tells who asks. */
export interface Gate {
  mode: "open" | "key" | "supabase";
  /**
   * Throws NotAllowed `bad_credentials` for what is forged, unknown or has ended; without any it is nobody. A session that
   * has ended is nobody too. Throws Unavailable when the keys of the tokens cannot be fetched.
   */
  identify(credentials: Credentials): Promise<Caller>;
  /** Opens a session for whom the API key or the token shows; none where nobody needs one. Throws as `identify`. */
  signIn(bearer: string): Promise<{ account: Account; session: Session | undefined }>;
  /** A path below a book, "/api/books/1/files/book.pdf" → the same with what a picture or an event stream needs to be read. */
  sign(path: string, bookId: number): string;
}

export interface Session {
  /** The cookie's value; it is stored nowhere. */
  token: string;
  expiresAt: Date;
}
