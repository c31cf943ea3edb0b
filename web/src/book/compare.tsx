import { useState } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { book } from "../words/book.ts";
import { asItIsNow, type Version } from "./as-it-is-now.ts";
import { type Before, keepBefore } from "./kept-before.ts";
import { useAct } from "./use-act.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** What was changed, before and after, side by side. */
export function Compare(props: { pages: BookPages; before: Before; onDecided: () => void }) {
  const { pages, before, onDecided } = props;
  const act = useAct(pages.book_id);
  const { change } = before;
  const now = asItIsNow(pages, change);
  const decided = (): void => {
    keepBefore(pages.book_id, null);
    onDecided();
  };
  const isPicture = change.kind === "picture";
  return (
    <section className="compare notice" aria-labelledby="compare">
      <h2 id="compare">{book.compareTitle}</h2>
      <p>{whatChanged(before)}</p>
      <div className="compare-both">
        <Side name={book.before} side={before} isPicture={isPicture} />
        <Side name={book.after} side={now} isPicture={isPicture} />
      </div>
      {act.error && <p className="fault">{whatWentWrong(act.error).join(" ")}</p>}
      <div className="book-acts">
        <button type="button" className="act" onClick={decided}>
          {book.keepNew}
        </button>
        <button
          type="button"
          className="act plain"
          disabled={act.isPending}
          onClick={() =>
            act.mutate(async (one) => {
              await one.restore(before.jobId);
              decided();
            })
          }
        >
          {book.keepOld}
        </button>
      </div>
    </section>
  );
}

function whatChanged({ change }: Before): string {
  switch (change.kind) {
    case "picture":
      return book.comparePicture(change.page);
    case "words":
      return book.compareWords(change.page);
    case "dedication":
      return book.compareDedication;
    default:
      return change satisfies never;
  }
}

function Side(props: { name: string; side: Version; isPicture: boolean }) {
  const { name, side, isPicture } = props;
  const [isGone, setGone] = useState(false);
  const { picture, words } = side;
  return (
    <figure className="compare-side">
      <figcaption>{name}</figcaption>
      {isPicture && picture !== null && !isGone && (
        <img
          src={placed(picture.large)}
          alt={picture.alt}
          width={800}
          height={800}
          // Its address may have ended since it was kept.
          onError={() => setGone(true)}
        />
      )}
      {isPicture && (picture === null || isGone) && <p className="hint">{book.beforeGone}</p>}
      {!isPicture && words.length === 0 && <p className="hint">{book.none}</p>}
      {!isPicture &&
        words.map((text) => (
          <p key={text} className="book-paragraph" dir="auto">
            {text.replaceAll("*", "")}
          </p>
        ))}
    </figure>
  );
}
