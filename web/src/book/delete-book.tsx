import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import type { Erasure } from "../../../src/contract/erasures.ts";
import { dropKept } from "../offline/kept-books.ts";
import { wire } from "../server.ts";
import { book } from "../words/book.ts";
import { keepBefore } from "./kept-before.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** Deleting the book: what goes is said first, and what went afterwards by whoever shows the receipt. */
export function DeleteBook(props: {
  bookId: number;
  title: string;
  onDeleted: (receipt: Erasure) => void;
}) {
  const { bookId, title, onDeleted } = props;
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="delete" aria-labelledby="delete">
      <h3 id="delete">{book.delete}</h3>
      <p className="hint">{book.deleteWhat}</p>
      <button type="button" className="act plain danger" onClick={() => setAsked(true)}>
        {book.delete}
      </button>
      {isAsked && (
        <Ask bookId={bookId} title={title} onDeleted={onDeleted} onClose={() => setAsked(false)} />
      )}
    </section>
  );
}

function Ask(props: {
  bookId: number;
  title: string;
  onDeleted: (receipt: Erasure) => void;
  onClose: () => void;
}) {
  const { bookId, title, onDeleted, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const erase = useMutation({
    mutationFn: () => wire.json<Erasure>(`/api/books/${bookId}`, { method: "DELETE" }),
    async onSuccess(receipt) {
      // What this device has of it goes too.
      await dropKept(bookId);
      keepBefore(bookId, null);
      onDeleted(receipt);
    },
  });
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="delete-title">
      <h2 id="delete-title" dir="auto">
        {book.deleteTitle(title)}
      </h2>
      <p className="my-3">{book.deleteWhat}</p>
      {erase.error && (
        <p className="fault" role="alert">
          {whatWentWrong(erase.error).join(" ")}
        </p>
      )}
      <div className="book-acts">
        <button type="button" className="act plain" onClick={() => dialog.current?.close()}>
          {book.deleteNo}
        </button>
        <button
          type="button"
          className="act"
          disabled={erase.isPending}
          onClick={() => erase.mutate()}
        >
          {erase.isPending ? book.deleting : book.deleteYes}
        </button>
      </div>
    </dialog>
  );
}
