import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { keptBooks } from "../offline/kept-books.ts";
import { shelf } from "../words/shelf.ts";

/** Without a connection: the books that are on this device. Nothing where none is kept. */
export function KeptShelf() {
  const { data: books = [] } = useQuery({ queryKey: ["kept"], queryFn: keptBooks });
  if (books.length === 0) return null;
  return (
    <section className="kept-shelf">
      <h2>{shelf.keptTitle}</h2>
      <p className="my-2">{shelf.kept}</p>
      <ul role="list">
        {books.map(({ bookId, title }) => (
          <li key={bookId}>
            <Link
              to="/books/$bookId/read/$page"
              params={{ bookId: String(bookId), page: "cover" }}
              className="act plain"
            >
              <span dir="auto">{title ?? shelf.keptUntitled(bookId)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
