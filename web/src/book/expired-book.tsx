import { Link } from "@tanstack/react-router";

import type { ShownBook } from "../../../src/contract/book.ts";
import { Page } from "../parts/page.tsx";
import { book } from "../words/book.ts";
import { useAct } from "./use-act.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** A book whose files were taken away because it is old: its order is kept, and it can be made again. */
export function ExpiredBook({ shown, mayOrder }: { shown: ShownBook; mayOrder: boolean }) {
  const act = useAct(shown.book_id);
  return (
    <Page title={shown.title ?? book.expiredTitle}>
      <h1 dir="auto">{shown.title ?? book.expiredTitle}</h1>
      {shown.order && (
        <p className="my-3" dir="auto">
          {book.order(shown.order)}
        </p>
      )}
      <div className="notice my-4">
        <h2>{book.expiredTitle}</h2>
        <p className="my-2">{book.expired}</p>
        {act.error && <p className="fault">{whatWentWrong(act.error).join(" ")}</p>}
        <div className="book-acts">
          {mayOrder && (
            <button
              type="button"
              className="act"
              disabled={act.isPending}
              // What it was bound from is gone as well: all that this needs is made anew, with the same seed.
              onClick={() => act.mutate((one) => one.redo({ stage: "pdf_creation" }))}
            >
              {book.makeAgain}
            </button>
          )}
          <Link to="/" className="act plain">
            {book.toShelf}
          </Link>
        </div>
      </div>
    </Page>
  );
}
