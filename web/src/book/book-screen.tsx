import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import type { Erasure } from "../../../src/contract/erasures.ts";
import { bookQuery, pagesQuery } from "../book-queries.ts";
import { isMaking } from "../is-making.ts";
import { Page } from "../parts/page.tsx";
import { may, useWho } from "../who.ts";
import { book } from "../words/book.ts";
import { BookTrouble } from "./book-trouble.tsx";
import { ExpiredBook } from "./expired-book.tsx";
import { OpenBook } from "./open-book.tsx";
import { Receipt } from "./receipt.tsx";
import { SlowWords } from "./slow-words.tsx";

import "./book.css";
import "./door.css";

const pollMs = 4000;

/** The page of one book. */
export function BookScreen() {
  const bookId = Number(useParams({ strict: false }).bookId);
  const [receipt, setReceipt] = useState<Erasure | null>(null);
  if (receipt !== null) return <Deleted receipt={receipt} />;
  return <LivingBook key={bookId} bookId={bookId} onDeleted={setReceipt} />;
}

function LivingBook(props: { bookId: number; onDeleted: (receipt: Erasure) => void }) {
  const { bookId, onDeleted } = props;
  const queries = useQueryClient();
  const mayOrder = may(useWho(), "orders");
  const shown = useQuery({
    ...bookQuery(bookId),
    refetchInterval: ({ state }) => (isMaking(state.data?.status) ? pollMs : false),
  });
  const pages = useQuery({
    ...pagesQuery(bookId),
    refetchInterval: ({ state }) => (isMaking(state.data?.status) ? pollMs : false),
  });
  if (shown.data === undefined) {
    if (shown.error) {
      return <BookTrouble bookId={bookId} error={shown.error} retry={() => void shown.refetch()} />;
    }
    return (
      <Page title="" className="book leave-space">
        <h1 className="sr-only">{book.loading}</h1>
        <div className="book-head">
          <div className="book-cover" data-blank="true" />
          <SlowWords words={book.loading} />
        </div>
      </Page>
    );
  }
  if (isExpired(pages.error)) return <ExpiredBook shown={shown.data} mayOrder={mayOrder} />;
  return (
    <OpenBook
      shown={shown.data}
      pages={pages.data}
      mayOrder={mayOrder}
      onDeleted={(receipt) => {
        onDeleted(receipt);
        queries.removeQueries({ queryKey: ["book", bookId] });
        void queries.invalidateQueries({ queryKey: ["books"] });
      }}
    />
  );
}

const isExpired = (error: Error | null): boolean =>
  error instanceof BookmillError && error.code === "files_expired";

function Deleted({ receipt }: { receipt: Erasure }) {
  return (
    <Page title={book.deleted} className="book leave-space">
      <h1>{book.deleted}</h1>
      <Receipt receipt={receipt} />
      <Link to="/" className="act">
        {book.toShelf}
      </Link>
    </Page>
  );
}
