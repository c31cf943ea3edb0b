import type { Caller } from "./caller.ts";

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
  /** Throws NotAllowed `bad_credentials` for what is forged, unknown or has ended; without any it is nobody. */
  identify(credentials: Credentials): Promise<Caller>;
  /** A path below a book, "/api/books/1/files/book.pdf" → the same with what a picture or an event stream needs to be read. */
  sign(path: string, bookId: number): string;
}
