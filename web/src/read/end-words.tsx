import { Link } from "@tanstack/react-router";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { read } from "../words/read.ts";
import type { FaceActs } from "./face-acts.ts";

/** The end, and where one can go from there. */
export function EndWords({ book, acts }: { book: BookPages; acts: FaceActs }) {
  const bookId = String(book.book_id);
  const hidden = book.pages.find(({ finds }) => finds.length > 0);
  return (
    <div className="words end-words" lang={book.language}>
      <h2 className="the-end">{read.end}</h2>
      {book.closing.map((line) => (
        <p key={line} className="closing" dir="auto">
          {line}
        </p>
      ))}
      <div className="begin">
        <button type="button" className="act" onClick={acts.readAgain} data-act="read-again">
          {read.readAgain}
        </button>
        {hidden !== undefined && (
          <Link
            to="/books/$bookId/play/$scene"
            params={{ bookId, scene: String(hidden.number) }}
            search={true}
            className="act plain"
          >
            {read.findThings}
          </Link>
        )}
      </div>
      {acts.keep}
    </div>
  );
}
