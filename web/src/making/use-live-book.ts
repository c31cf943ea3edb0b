import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import type { BookEvent } from "../../../src/client/follow-book.ts";
import { server } from "../server.ts";
import { foldEvent, type LiveBook, nothingYet } from "./fold-event.ts";

/** Several events often come at once: one look at the server tells what all of them did. */
const settleMs = 250;

/**
 * Follows a book: each event makes the status and the pages be asked for anew, so that what is shown is always what the API
 * says. What only events tell (which page is being painted, what happened last) is returned.
 */
export function useLiveBook(bookId: number): LiveBook {
  const queries = useQueryClient();
  const [live, tell] = useReducer(foldEvent, nothingYet);
  useEffect(() => {
    let line = new AbortController();
    const follow = (): void => {
      line.abort();
      line = new AbortController();
      void listen({ bookId, queries, signal: line.signal, tell });
    };
    // A tab that slept, or a device that was offline, may hold a line that looks alive and is not.
    const wake = (): void => {
      if (document.visibilityState === "hidden") return;
      void queries.invalidateQueries({ queryKey: ["book", bookId] });
      follow();
    };
    follow();
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
    return () => {
      line.abort();
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("pageshow", wake);
    };
  }, [bookId, queries]);
  return live;
}

async function listen(line: {
  bookId: number;
  queries: QueryClient;
  signal: AbortSignal;
  tell: (event: BookEvent) => void;
}): Promise<void> {
  const { bookId, queries, signal, tell } = line;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    void queries.invalidateQueries({ queryKey: ["book", bookId] });
  };
  try {
    for await (const event of server.books.byId(bookId).events({ signal })) {
      tell(event);
      timer ??= setTimeout(look, settleMs);
    }
  } catch (error) {
    // Hung up by us, or refused: the status query tells the reader which.
    if (!signal.aborted && !(error instanceof BookmillError)) throw error;
  }
}
