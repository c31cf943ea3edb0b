import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { pagesQuery } from "../book-queries.ts";
import { BookTrouble } from "../book/book-trouble.tsx";
import { SlowWords } from "../book/slow-words.tsx";
import { isMaking } from "../is-making.ts";
import { Page } from "../parts/page.tsx";
import { play } from "../words/play.ts";
import { SearchScene } from "./search-scene.tsx";

import "./play.css";
import "./seek.css";

/** The picture of a search book, and what is hidden in it. */
export function PlayScreen() {
  const params = useParams({ strict: false });
  const bookId = Number(params.bookId);
  const number = Number(params.scene);
  const pages = useQuery({
    ...pagesQuery(bookId),
    refetchInterval: ({ state }) => (isMaking(state.data?.status) ? 4000 : false),
  });
  const book = pages.data;
  if (book === undefined) {
    if (pages.error) {
      return <BookTrouble bookId={bookId} error={pages.error} retry={() => void pages.refetch()} />;
    }
    return (
      <Page title={play.title(null, number)} className="play leave-space">
        <div className="play-blank" />
        <SlowWords words={play.loading} />
      </Page>
    );
  }
  const page = book.pages.find((one) => one.number === number);
  if (page === undefined || page.picture === null || page.finds.length === 0) {
    return <NoGame book={book} number={number} />;
  }
  return (
    <SearchScene key={`${book.job_id}-${number}`} book={book} page={page} picture={page.picture} />
  );
}

function NoGame({ book, number }: { book: BookPages; number: number }) {
  const page = book.pages.find((one) => one.number === number);
  const isToCome = page !== undefined && page.picture === null;
  const [title, what] = !isToCome
    ? [play.nothingHidden, play.nothingHiddenWhat]
    : isMaking(book.status)
      ? [play.stillPainted, play.stillPaintedWhat]
      : [play.notPainted, play.notPaintedWhat];
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p className="my-4">{what}</p>
      <Link
        to="/books/$bookId"
        params={{ bookId: String(book.book_id) }}
        search={(kept) => kept}
        className="act"
      >
        {play.back}
      </Link>
    </Page>
  );
}
