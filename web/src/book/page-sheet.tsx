import { type CSSProperties, useRef, useState } from "react";

import type { BookPage, BookParagraph } from "../../../src/contract/book-pages.ts";
import type { RedoRequest } from "../../../src/contract/redo-book.ts";
import { placed } from "../place.ts";
import { book } from "../words/book.ts";
import type { Change } from "./kept-before.ts";
import { RedoDialog } from "./redo-dialog.tsx";
import { WordsEditor } from "./words-editor.tsx";
import { writtenParagraphs } from "./written-paragraphs.ts";

/** One page of the book as a sheet: its picture and its words, and how to have them otherwise. */
export function PageSheet(props: {
  bookId: number;
  jobId: number;
  page: BookPage;
  /** By a grown-up, of a finished book. */
  mayChange: boolean;
}) {
  const { bookId, jobId, page, mayChange } = props;
  const [redo, setRedo] = useState<{ request: RedoRequest; change: Change } | null>(null);
  const [isEdited, setEdited] = useState(false);
  const changeWords = useRef<HTMLButtonElement>(null);
  const { number, heading, picture, paragraphs, finds } = page;
  const words = writtenParagraphs(paragraphs);
  const leaveWords = (): void => {
    setEdited(false);
    // Once it is there again.
    requestAnimationFrame(() => changeWords.current?.focus());
  };
  return (
    <article
      className="book-page sheet taped"
      aria-labelledby={`page-${number}`}
      style={{ "--turn": number % 2 === 0 ? "0.5deg" : "-0.6deg" } as CSSProperties}
    >
      <div className="book-picture">
        {picture === null ? (
          <p className="hint">{book.noPicture}</p>
        ) : (
          <img
            src={placed(picture.small)}
            srcSet={`${placed(picture.small)} 480w, ${placed(picture.large)} 1600w`}
            sizes="(width < 48rem) 90vw, 420px"
            alt={picture.alt}
            width={480}
            height={480}
            loading="lazy"
            decoding="async"
          />
        )}
      </div>
      <div className="book-words">
        <h3 id={`page-${number}`} dir="auto">
          <span className="hint">{book.page(number)}</span> {heading}
        </h3>
        {isEdited ? (
          <WordsEditor
            page={page}
            onClose={leaveWords}
            onText={(text) =>
              setRedo({
                request: { page: number, text },
                change: { kind: "words", page: number },
              })
            }
          />
        ) : (
          <Words paragraphs={paragraphs} />
        )}
        {finds.length > 0 && (
          <p className="hint" dir="auto">
            {book.lookFor(finds.map(({ label }) => label))}
          </p>
        )}
        {mayChange && !isEdited && (
          <div className="book-acts">
            {picture !== null && (
              <button
                type="button"
                className="act quiet"
                aria-label={book.paintAgainOf(number)}
                onClick={() =>
                  setRedo({
                    request: { scene: number },
                    change: { kind: "picture", page: number },
                  })
                }
              >
                {book.paintAgain}
              </button>
            )}
            {words.length > 0 && (
              <button
                ref={changeWords}
                type="button"
                className="act quiet"
                aria-label={book.changeWordsOf(number)}
                onClick={() => setEdited(true)}
              >
                {book.changeWords}
              </button>
            )}
          </div>
        )}
      </div>
      {redo && (
        <RedoDialog
          bookId={bookId}
          request={redo.request}
          before={{ jobId, change: redo.change, picture, words }}
          onClose={() => setRedo(null)}
        />
      )}
    </article>
  );
}

function Words({ paragraphs }: { paragraphs: readonly BookParagraph[] }) {
  if (paragraphs.length === 0) return <p className="hint">{book.wordsToCome}</p>;
  return paragraphs.map((paragraph) => (
    <p
      key={paragraph.from}
      className={paragraph.is_refrain ? "book-refrain" : "book-paragraph"}
      dir="auto"
    >
      {setInItalics(paragraph)}
    </p>
  ));
}

function setInItalics({ text, emphasis }: BookParagraph): React.ReactNode[] {
  const set: React.ReactNode[] = [];
  let last = 0;
  for (const [from, to] of emphasis) {
    set.push(text.slice(last, from), <em key={from}>{text.slice(from, to)}</em>);
    last = to;
  }
  return [...set, text.slice(last)];
}
