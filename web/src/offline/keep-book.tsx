import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { pagesQuery } from "../book-queries.ts";
import { offline } from "../words/offline.ts";
import { canKeep } from "./kept-books.ts";
import { sizeQuery } from "./size-of-book.ts";
import { useKeptBook } from "./use-kept-book.ts";

import "./keep-book.css";

/** Keeping a book on this device, for where there is no connection. Part of the reader and of the book's own page. */
export function KeepBook({ bookId }: { bookId: number }) {
  const { data: book } = useQuery({ ...pagesQuery(bookId), staleTime: 60_000 });
  const { kept, progress, trouble, keep, stop, remove } = useKeptBook(bookId);
  const place = useRef<HTMLDivElement>(null);
  if (book === undefined) return null;
  if (!canKeep()) return <p className="keep hint">{offline.notHere}</p>;
  if (book.status !== "completed" && kept === undefined) {
    return <p className="keep hint">{offline.notYet}</p>;
  }
  // The button that was pressed goes; the focus stays where it was.
  const andStay = (act: () => void) => () => {
    act();
    place.current?.focus();
  };
  const isOutdated =
    kept !== undefined && kept.jobId !== book.job_id && book.status === "completed";
  return (
    <div className="keep" ref={place} tabIndex={-1}>
      {progress !== undefined && (
        <>
          <progress max={progress.all || 1} value={progress.done} aria-label={offline.keep} />
          <span>{offline.keeping(progress.done, progress.all)}</span>
          <button type="button" className="act quiet" onClick={andStay(stop)}>
            {offline.stop}
          </button>
        </>
      )}
      {progress === undefined && kept !== undefined && (
        <>
          <span>{isOutdated ? offline.outdated : offline.kept(kept.bytes)}</span>
          {isOutdated && (
            <button type="button" className="act plain" onClick={andStay(keep)}>
              {offline.keepAgain}
            </button>
          )}
          <button type="button" className="act quiet" onClick={andStay(remove)}>
            {offline.remove}
          </button>
        </>
      )}
      {progress === undefined && kept === undefined && (
        <>
          <button type="button" className="act plain" onClick={andStay(keep)}>
            {offline.keep}
          </button>
          <SizeOf book={book} />
        </>
      )}
      <p className="fault" role="status">
        {trouble && offline[trouble]}
      </p>
    </div>
  );
}

function SizeOf({ book }: { book: BookPages }) {
  const { data: bytes } = useQuery(sizeQuery(book));
  return <span className="hint">{bytes ? offline.size(bytes) : offline.sizeUnknown}</span>;
}
