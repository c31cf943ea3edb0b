import { type SubmitEvent, useId, useState } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { book } from "../words/book.ts";
import { RedoDialog } from "./redo-dialog.tsx";

/** Whom the book is for, and how a grown-up can have it say something else. */
export function Dedication({ pages, mayChange }: { pages: BookPages; mayChange: boolean }) {
  const [isEdited, setEdited] = useState(false);
  const [wish, setWish] = useState<string | null | undefined>(undefined);
  const hint = useId();
  const { dedication } = pages;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("dedication");
    setWish(typeof words === "string" && words.trim() !== "" ? words.trim() : null);
  };
  if (dedication === null && !mayChange) return null;
  return (
    <section className="dedication" aria-labelledby="dedication">
      <h2 id="dedication">{book.dedication}</h2>
      {isEdited ? (
        <form onSubmit={submit} className="sentence-form">
          <label className="field">
            <span>{book.dedicationField}</span>
            <textarea
              name="dedication"
              rows={2}
              maxLength={160}
              defaultValue={dedication ?? ""}
              aria-describedby={hint}
              dir="auto"
              autoFocus
            />
          </label>
          <p className="hint" id={hint}>
            {book.dedicationHint}
          </p>
          <div className="book-acts">
            <button type="submit" className="act">
              {book.lookItOver}
            </button>
            <button type="button" className="act quiet" onClick={() => setEdited(false)}>
              {book.leaveIt}
            </button>
          </div>
        </form>
      ) : (
        <>
          {dedication !== null && (
            <p className="dedication-words" dir="auto">
              {dedication}
            </p>
          )}
          {mayChange && (
            <button type="button" className="act quiet" onClick={() => setEdited(true)}>
              {dedication === null ? book.dedicationAdd : book.dedicationEdit}
            </button>
          )}
        </>
      )}
      {wish !== undefined && (
        <RedoDialog
          bookId={pages.book_id}
          request={{ order: { dedication: wish } }}
          before={{
            jobId: pages.job_id,
            change: { kind: "dedication" },
            picture: null,
            words: dedication === null ? [] : [dedication],
          }}
          onClose={() => setWish(undefined)}
        />
      )}
    </section>
  );
}
