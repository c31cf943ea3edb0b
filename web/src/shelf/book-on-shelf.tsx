import { Link } from "@tanstack/react-router";

import type { BookList } from "../../../src/contract/book-list.ts";
import { shelf } from "../words/shelf.ts";
import { Cover } from "./cover.tsx";

type Book = BookList["books"][number];

/** One book: its cover, which leads to it, and what there is to say about it. */
export function BookOnShelf(props: {
  book: Book;
  isFirst: boolean;
  /** Its cover is not yet asked for. */
  waits: boolean;
  onSeen: () => void;
}) {
  const { book, ...picture } = props;
  const title = book.title ?? shelf.untitled(book.character_name);
  return (
    <li className="shelf-place">
      <Link
        to={book.status === "completed" ? "/books/$bookId" : "/books/$bookId/making"}
        params={{ bookId: String(book.book_id) }}
        viewTransition
        className="shelf-link"
        onClick={(event) => lift(event.currentTarget, book.book_id)}
      >
        <Cover title={title} cover={book.cover} {...picture} />
      </Link>
      <div className="shelf-note">
        <Note book={book} title={title} />
      </div>
    </li>
  );
}

/** The cover that is chosen goes over into its page; were all of them named, the browser would have to move them all. */
function lift(link: HTMLElement, bookId: number): void {
  link
    .querySelector<HTMLElement>(".shelf-cover")
    ?.style.setProperty("view-transition-name", `cover-${bookId}`);
}

function Note({ book, title }: { book: Book; title: string }) {
  const to = { to: "/books/$bookId/making", params: { bookId: String(book.book_id) } } as const;
  switch (book.status) {
    case "completed":
      return <p className="hint">{shelf.made(shelf.kinds[book.job_type] ?? "", dayOf(book))}</p>;
    case "pending":
    case "processing":
      return (
        <>
          <p>{book.status === "pending" ? shelf.waiting : shelf.painting}</p>
          <progress
            className="shelf-bar"
            max={100}
            value={book.overall_progress}
            aria-label={shelf.progress(title)}
          />
        </>
      );
    case "failed":
      return (
        <>
          <p className="fault">{shelf.failed}</p>
          {book.error_message !== null && <p>{book.error_message}</p>}
          <Link {...to} className="shelf-act">
            {shelf.failedAct}
          </Link>
        </>
      );
    case "cancelled":
      return (
        <>
          <p>{shelf.cancelled}</p>
          <Link {...to} className="shelf-act">
            {shelf.cancelledAct}
          </Link>
        </>
      );
    default:
      return book.status satisfies never;
  }
}

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const dayOf = (book: Book): string => days.format(new Date(book.completed_at ?? book.created_at));
