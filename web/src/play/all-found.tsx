import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { play } from "../words/play.ts";

/** Kind words, and where to go from here. */
export function AllFound(props: {
  book: BookPages;
  number: number;
  /** It has just come, at the end of a game: who plays by ear or keyboard is led there. */
  takesFocus: boolean;
  onAgain: () => void;
}) {
  const { book, number, takesFocus, onAgain } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const bookId = String(book.book_id);
  const next = book.pages.find((page) => page.number === number + 1 && page.finds.length > 0);
  return (
    <section className="all-found" aria-labelledby="all-found">
      <h2 id="all-found" ref={title} tabIndex={-1}>
        {play.allFound}
      </h2>
      <p dir="auto">{play.allFoundWhat(book.hero?.name ?? play.someone)}</p>
      <div className="all-found-acts">
        {next && (
          <Link
            to="/books/$bookId/play/$scene"
            params={{ bookId, scene: String(next.number) }}
            search={(kept) => kept}
            className="act"
          >
            {play.next}
          </Link>
        )}
        <Link
          to="/books/$bookId"
          params={{ bookId }}
          search={(kept) => kept}
          className={next ? "act plain" : "act"}
        >
          {play.back}
        </Link>
        <button type="button" className="act quiet" onClick={onAgain}>
          {play.again}
        </button>
      </div>
    </section>
  );
}
