import type { ReactNode } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { CoverBoard } from "./cover-board.tsx";
import { CoverWords } from "./cover-words.tsx";
import { EndWords } from "./end-words.tsx";
import type { FaceActs } from "./face-acts.ts";
import { MeetHero } from "./meet-hero.tsx";
import { PagePicture } from "./page-picture.tsx";
import { PageWords } from "./page-words.tsx";

/**
 * Two faces of the open book: before its fold and after it. They are of the same place but while a leaf is turning. The server
 * writes the same markup into the page (src/http/first-spread.ts).
 */
export function Spread(props: { book: BookPages; before: number; after: number; acts: FaceActs }) {
  const { book, before, after, acts } = props;
  return (
    <div className="spread">
      <Face book={book} at={before} side="before" key={`before ${before}`} acts={acts} />
      <Face book={book} at={after} side="after" key={`after ${after}`} acts={acts} />
    </div>
  );
}

/** One face: `side` is that of the fold on which it lies. */
export function Face(props: {
  book: BookPages;
  at: number;
  side: "before" | "after";
  acts: FaceActs;
}) {
  const { book, at, side, acts } = props;
  return (
    <section className={`face ${side}`} data-place={at}>
      {side === "before" ? before(book, at, acts) : after(book, at, acts)}
    </section>
  );
}

function before(book: BookPages, at: number, acts: FaceActs): ReactNode {
  if (at === 0) return <CoverBoard book={book} />;
  const page = book.pages[at - 1];
  if (page === undefined) return <EndWords book={book} acts={acts} />;
  return <PagePicture page={page} book={book} />;
}

function after(book: BookPages, at: number, acts: FaceActs): ReactNode {
  if (at === 0) return <CoverWords book={book} acts={acts} />;
  const page = book.pages[at - 1];
  if (page === undefined) return <MeetHero book={book} />;
  return <PageWords page={page} book={book} />;
}
