import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";

import { bookQuery } from "../book-queries.ts";
import { Page } from "../parts/page.tsx";
import { make } from "../words/make.ts";
import { Creator } from "./creator.tsx";
import { draftFrom } from "./draft-from.ts";
import { keptDraft } from "./kept-draft.ts";
import { emptyDraft } from "./order-draft.ts";

import "./make.css";

/** Where a book is ordered; from nothing, or from the order of a book that there is. */
export function MakeScreen() {
  const { from } = useSearch({ from: "/make" });
  return (
    <Page title={make.windowTitle} className="leave-space make-page">
      {from === undefined ? (
        <Creator slot="new" first={emptyDraft} />
      ) : (
        <FromBook bookId={from} key={from} />
      )}
    </Page>
  );
}

function FromBook({ bookId }: { bookId: number }) {
  const slot = String(bookId);
  const book = useQuery(bookQuery(bookId));
  if (keptDraft.read(slot) !== undefined) return <Creator slot={slot} first={emptyDraft} />;
  const order = book.data?.order;
  if (order !== undefined) return <Creator slot={slot} first={draftFrom(order)} />;
  if (book.isPending) {
    return (
      <>
        <h1>{make.whoTitle}</h1>
        <p className="make-later" role="status">
          {make.loadingOld}
        </p>
      </>
    );
  }
  return (
    <>
      <p className="notice bad" role="alert">
        {make.oldFailed}
      </p>
      <Creator slot="new" first={emptyDraft} />
    </>
  );
}
