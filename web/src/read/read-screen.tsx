import { Link, Navigate, useParams } from "@tanstack/react-router";

import { useLineLost } from "../line.ts";
import { KeepBook } from "../offline/keep-book.tsx";
import { Page } from "../parts/page.tsx";
import { frame } from "../words/frame.ts";
import { read } from "../words/read.ts";
import { pageAt } from "./page-address.ts";
import { Reader } from "./reader.tsx";
import { useBookPages } from "./use-book-pages.ts";

import "./read.css";
import "./controls.css";
import "./reading.css";
import "./look-sheet.css";
import "./turn.css";

/** One book, read or listened to. */
export function ReadScreen() {
  const { bookId, page } = useParams({ from: "/books/$bookId/read/$page" });
  const opened = useBookPages(Number(bookId));
  const isLineLost = useLineLost();
  if (opened.state === "open") {
    const { book, onLost } = opened;
    const at = pageAt(page, book.pages.length);
    if (at === undefined) {
      return (
        <Navigate
          to="/books/$bookId/read/$page"
          params={{ bookId, page: "cover" }}
          search={true}
          replace
        />
      );
    }
    return (
      <Reader
        key={book.book_id}
        book={book}
        at={at}
        keep={<KeepBook bookId={book.book_id} />}
        onLost={onLost}
      />
    );
  }
  if (opened.state === "loading" || opened.state === "away") {
    return <BlankBook words={opened.state === "away" || isLineLost ? read.away : read.loading} />;
  }
  const [title, words] = {
    missing: [read.missingTitle, read.missing],
    expired: [read.expiredTitle, read.expired],
    broken: [frame.brokenTitle, frame.broken],
  }[opened.state];
  return (
    <Page title={title ?? ""}>
      <h1>{title}</h1>
      <p className="my-4">{words}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="act" onClick={opened.again}>
          {read.again}
        </button>
        <Link to="/" className="act plain">
          {read.toShelf}
        </Link>
      </p>
    </Page>
  );
}

/** The open book in its final size, with nothing on it yet. */
function BlankBook({ words }: { words: string }) {
  return (
    <Page title="" className="reader">
      <h1 className="sr-only">{read.loading}</h1>
      <div className="desk">
        <div className="book">
          <div className="spread">
            <section className="face before">
              <div className="blank" />
            </section>
            <section className="face after">
              <p className="slowly" role="status">
                {words}
              </p>
            </section>
          </div>
        </div>
      </div>
      <div className="controls" />
    </Page>
  );
}
