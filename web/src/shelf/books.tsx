import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import type { BookList } from "../../../src/contract/book-list.ts";
import { shelf } from "../words/shelf.ts";
import { BookOnShelf } from "./book-on-shelf.tsx";
import { ShelfEnd } from "./shelf-end.tsx";

type More = Pick<
  UseInfiniteQueryResult,
  "hasNextPage" | "fetchNextPage" | "isFetchingNextPage" | "isFetchNextPageError"
>;

/** So long the others wait for the first cover at most. */
const mostWaitMs = 1500;

/** The boards with the books on them, and how one gets the older ones. */
export function Books({ books, query }: { books: BookList["books"]; query: More }) {
  const board = useRef<HTMLUListElement>(null);
  // So many were there when more were asked for: the reading goes on at the next one.
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined || books.length <= before.current) return;
    board.current?.children[before.current]?.querySelector("a")?.focus();
    before.current = undefined;
  }, [books.length]);
  // On a slow line all covers at once would mean that for long there is none.
  const [isFirstIn, setIsFirstIn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsFirstIn(true), mostWaitMs);
    return () => clearTimeout(timer);
  }, []);
  const first = books.find(({ cover }) => cover !== null);
  if (books.length === 0) return <p className="my-6">{shelf.noneOfChild}</p>;
  return (
    <>
      {/* Without bullets Safari says no list, unless it is told. */}
      <ul ref={board} className="shelf-board" role="list" aria-label={shelf.list}>
        {books.map((book) => (
          <BookOnShelf
            key={book.book_id}
            book={book}
            isFirst={book === first}
            waits={!isFirstIn && book !== first}
            onSeen={() => setIsFirstIn(true)}
          />
        ))}
        {!query.hasNextPage && <ShelfEnd />}
      </ul>
      {query.isFetchNextPageError && <p className="fault">{shelf.moreFailed}</p>}
      {query.hasNextPage && (
        <button
          type="button"
          className="act plain"
          aria-disabled={query.isFetchingNextPage}
          onClick={() => {
            if (query.isFetchingNextPage) return;
            before.current = books.length;
            void query.fetchNextPage();
          }}
        >
          {query.isFetchingNextPage ? shelf.fetchingMore : shelf.more}
        </button>
      )}
    </>
  );
}
