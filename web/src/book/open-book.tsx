import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type CSSProperties, useState } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import type { ShownBook } from "../../../src/contract/book.ts";
import type { Erasure } from "../../../src/contract/erasures.ts";
import { statusQuery } from "../book-queries.ts";
import { KeepBook } from "../offline/keep-book.tsx";
import { Page } from "../parts/page.tsx";
import { book } from "../words/book.ts";
import { asItIsNow, isOtherNow } from "./as-it-is-now.ts";
import { BookCover } from "./book-cover.tsx";
import { BookNotes } from "./book-notes.tsx";
import { BookState } from "./book-state.tsx";
import { Compare } from "./compare.tsx";
import { Dedication } from "./dedication.tsx";
import { Door } from "./door.tsx";
import { useGrownUp } from "./grown-up-door.ts";
import { GrownUpRoom } from "./grown-up-room.tsx";
import { HeroSheet } from "./hero-sheet.tsx";
import { readBefore } from "./kept-before.ts";
import { PageSheet } from "./page-sheet.tsx";

const ways = [
  { to: "change", name: book.change },
  { to: "files", name: book.files },
  { to: "share", name: book.link },
  { to: "delete", name: book.delete },
] as const;

/** A book as it lies before one: its cover, all its pages, and behind the door what grown-ups can do with it. */
export function OpenBook(props: {
  shown: ShownBook;
  /** Undefined until they are known. */
  pages: BookPages | undefined;
  mayOrder: boolean;
  onDeleted: (receipt: Erasure) => void;
}) {
  const { shown, pages, mayOrder, onDeleted } = props;
  const { book_id: bookId, job_id: jobId, order } = shown;
  const status = useQuery(statusQuery(bookId)).data;
  const isGrownUp = useGrownUp() && mayOrder;
  const [before, setBefore] = useState(() => readBefore(bookId));
  const hero = pages?.hero?.name ?? order?.character_name ?? book.someone;
  const title = shown.title ?? pages?.title ?? book.untitled(hero);
  const isFinished = shown.status === "completed";
  const mayChange = isGrownUp && isFinished;
  const [first = "var(--marigold)", second = first] = pages?.pages[0]?.picture?.colours ?? [];
  const sheets = pages?.pages ?? [];
  const painted = sheets.filter(({ picture }) => picture !== null).length;
  const game = sheets.find(({ picture, finds }) => picture !== null && finds.length > 0);
  const isToCompare =
    isFinished &&
    mayOrder &&
    pages !== undefined &&
    before !== null &&
    before.jobId !== jobId &&
    isOtherNow(before, asItIsNow(pages, before.change));
  const params = { bookId: String(bookId) };
  return (
    <Page title={title} className="book leave-space">
      <div className="book-lent" style={{ "--lent": first, "--lent-too": second } as CSSProperties}>
        <div className="book-head">
          <BookCover bookId={bookId} pages={pages} title={title} />
          <div className="book-lede">
            <h1 dir="auto">{title}</h1>
            <p className="book-order" dir="auto">
              {order ? book.order(order) : pages?.byline}
            </p>
            {pages && <Dedication pages={pages} mayChange={mayChange} />}
            {painted > 0 && (
              <div className="book-acts">
                <Link
                  to="/books/$bookId/read/$page"
                  params={{ ...params, page: "cover" }}
                  search={(kept) => kept}
                  className="act book-read"
                >
                  {book.read}
                </Link>
                {game && (
                  <Link
                    to="/books/$bookId/play/$scene"
                    params={{ ...params, scene: String(game.number) }}
                    search={(kept) => kept}
                    className="act plain book-read"
                  >
                    {book.find}
                  </Link>
                )}
              </div>
            )}
            {isFinished && <KeepBook bookId={bookId} />}
            <BookState shown={shown} painted={painted} all={sheets.length} mayOrder={mayOrder} />
            {pages && <BookNotes pages={pages} status={status} />}
            {mayOrder && <Door ways={ways} />}
          </div>
        </div>
        {isToCompare && <Compare pages={pages} before={before} onDecided={() => setBefore(null)} />}
        <section id="change" aria-labelledby="all-pages" tabIndex={-1}>
          <h2 id="all-pages">{book.pages}</h2>
          {isGrownUp && <p className="hint">{isFinished ? book.changeWhat : book.changeNot}</p>}
          <div className="book-pages">
            {sheets.map((page) => (
              <PageSheet
                key={page.number}
                bookId={bookId}
                jobId={jobId}
                page={page}
                mayChange={mayChange}
              />
            ))}
            {pages && <HeroSheet pages={pages} />}
          </div>
        </section>
        {isGrownUp && (
          <GrownUpRoom bookId={bookId} jobId={jobId} title={title} onDeleted={onDeleted} />
        )}
      </div>
    </Page>
  );
}
