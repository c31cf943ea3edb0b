import { Link } from "@tanstack/react-router";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { Page } from "../parts/page.tsx";
import { book } from "../words/book.ts";

/** Instead of a book that is not there, whose files are gone, or that could not be fetched. */
export function BookTrouble(props: { bookId: number; error: Error; retry: () => void }) {
  const { bookId, error, retry } = props;
  const { title, what, isOver } = said(error);
  const isExpired = title === book.expiredTitle;
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p className="my-4">{what}</p>
      <div className="flex flex-wrap gap-3">
        {!isOver && (
          <button type="button" className="act" onClick={retry}>
            {book.tryAgain}
          </button>
        )}
        {isExpired && (
          <Link to="/books/$bookId" params={{ bookId: String(bookId) }} className="act">
            {book.toBook}
          </Link>
        )}
        <Link to="/" className={isOver && !isExpired ? "act" : "act plain"}>
          {book.toShelf}
        </Link>
      </div>
    </Page>
  );
}

/** `isOver`: to try again would change nothing. */
function said(error: Error): { title: string; what: string; isOver: boolean } {
  if (!(error instanceof BookmillError)) return { title: book.broken, what: "", isOver: false };
  if (error.status === 404) return { title: book.notThere, what: book.notThereWhat, isOver: true };
  if (error.code === "files_expired") {
    return { title: book.expiredTitle, what: book.expired, isOver: true };
  }
  return { title: book.broken, what: error.detail, isOver: false };
}
