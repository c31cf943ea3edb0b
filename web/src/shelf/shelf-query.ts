import { infiniteQueryOptions } from "@tanstack/react-query";

import type { BookList } from "../../../src/contract/book-list.ts";
import { get } from "../server.ts";

const perPage = 20;
/** Nobody waits in front of the shelf: a page at a time is asked for again, so long as something is being made. */
const pollMs = 5000;

const isMoving = ({ status }: BookList["books"][number]): boolean =>
  status === "pending" || status === "processing";

/** The books, newest first; of one child's profile, or all. */
export const shelfQuery = (child: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ["books", { child }],
    queryFn: ({ pageParam, signal }) =>
      get<BookList>("/api/books", {
        query: { limit: perPage, cursor: pageParam, child_profile_id: child },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? [];
      return pages.some(({ books }) => books.some(isMoving)) && pollMs * pages.length;
    },
  });
