import { Link } from "@tanstack/react-router";

import type { BookPage, BookPages, BookParagraph } from "../../../src/contract/book-pages.ts";
import { isMaking } from "../is-making.ts";
import { read } from "../words/read.ts";
import { lengthOf } from "./length-of.ts";

/** What is read on a page. The brush lies under the words and is moved by hand, so that they stay one text for screen readers. */
export function PageWords({ page, book }: { page: BookPage; book: BookPages }) {
  const { heading, number, paragraphs, finds } = page;
  return (
    <>
      <div className="words" lang={book.language} data-length={lengthOf(page)}>
        <div className="brush" aria-hidden="true" />
        <h2 className={heading === null ? "sr-only" : "heading"} dir="auto">
          {heading ?? read.pageAsTitle(number)}
        </h2>
        {paragraphs.map((paragraph) => (
          <p
            key={paragraph.from}
            className={paragraph.is_refrain ? "told refrain" : "told"}
            data-from={paragraph.from}
            dir="auto"
          >
            {withItalics(paragraph)}
          </p>
        ))}
        {paragraphs.length === 0 && (
          <p className="hint">{isMaking(book.status) ? read.wordsSoon : read.notMade}</p>
        )}
        {finds.length > 0 && (
          <Link
            to="/books/$bookId/play/$scene"
            params={{ bookId: String(book.book_id), scene: String(number) }}
            search={true}
            className="act find-things"
          >
            {read.findThings}
          </Link>
        )}
      </div>
      <span className="folio" aria-hidden="true">
        {number}
      </span>
    </>
  );
}

function withItalics({ text, emphasis }: BookParagraph) {
  if (emphasis.length === 0) return text;
  const parts = [];
  let done = 0;
  for (const [from, to] of emphasis) {
    parts.push(text.slice(done, from), <em key={from}>{text.slice(from, to)}</em>);
    done = to;
  }
  return [...parts, text.slice(done)];
}
