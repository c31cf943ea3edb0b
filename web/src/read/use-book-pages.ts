import { useQuery } from "@tanstack/react-query";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import type { BookPages } from "../../../src/contract/book-pages.ts";
import { pagesQuery } from "../book-queries.ts";
import { isAway } from "../is-away.ts";
import { isMaking } from "../is-making.ts";

export type OpenedBook =
  | { state: "loading" | "away" | "missing" | "expired" | "broken"; again: () => void }
  | { state: "open"; book: BookPages; onLost: () => void };

const askEveryMs = 2500;
/** Addresses that were just given anew are not asked for once more. */
const rightNowMs = 60_000;

/** A book to read. While it is made its pages fill by themselves; afterwards its addresses stay as they are. */
export function useBookPages(bookId: number): OpenedBook {
  const { data, error, failureReason, refetch, dataUpdatedAt } = useQuery({
    ...pagesQuery(bookId),
    // What has ended never changes; other signatures in the middle of a page would stop its voice.
    staleTime: ({ state }) => (state.data && !isMaking(state.data.status) ? Infinity : 0),
    refetchInterval: ({ state }) =>
      state.data && isMaking(state.data.status) ? askEveryMs : false,
  });
  const again = () => void refetch();
  if (data !== undefined) {
    // A file that cannot be had: the signature in its address may have run out.
    const onLost = () => {
      if (Date.now() - dataUpdatedAt > rightNowMs) again();
    };
    return { state: "open", book: data, onLost };
  }
  if (error instanceof BookmillError && [403, 404].includes(error.status)) {
    return { state: "missing", again };
  }
  if (error instanceof BookmillError && error.status === 410) return { state: "expired", again };
  if (error !== null && !isAway(error)) return { state: "broken", again };
  return { state: failureReason === null ? "loading" : "away", again };
}
