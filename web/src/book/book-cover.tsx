import type { CSSProperties } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { coverColours } from "../shelf/cover-colours.ts";
import { book } from "../words/book.ts";

/** The book from outside: its first picture and the title over it, or the pencilled paper that waits for one. */
export function BookCover(props: { bookId: number; pages: BookPages | undefined; title: string }) {
  const { bookId, pages, title } = props;
  const picture = pages?.pages[0]?.picture ?? null;
  const { band, letters } = coverColours(picture?.colours ?? []);
  return (
    <div
      className="book-cover"
      data-blank={picture === null}
      style={
        {
          "--band": band,
          "--letters": letters,
          // The same as the shelf's: the cover comes over from there.
          viewTransitionName: `cover-${bookId}`,
        } as CSSProperties
      }
    >
      {picture && (
        <img
          src={placed(picture.large)}
          alt={book.cover(title)}
          width={1600}
          height={1600}
          fetchPriority="high"
        />
      )}
      <p className="book-cover-title" aria-hidden="true" dir="auto">
        {title}
      </p>
    </div>
  );
}
