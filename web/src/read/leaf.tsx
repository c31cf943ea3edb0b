import type { RefObject } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import type { FaceActs } from "./face-acts.ts";
import { Face, Spread } from "./spread.tsx";

/** The leaf in the air, between two places of the book: only to be looked at. */
export function Leaf(props: {
  book: BookPages;
  lower: number;
  higher: number;
  isWide: boolean;
  /** Drawn as on the faces below; inert, nothing of it can be done. */
  acts: FaceActs;
  leaf: RefObject<HTMLDivElement | null>;
}) {
  const { book, lower, higher, isWide, acts, leaf } = props;
  return (
    <div className="leaf" ref={leaf} inert aria-hidden="true">
      <div className="leaf-front">
        {isWide ? (
          <Face book={book} at={lower} side="after" acts={acts} />
        ) : (
          <Spread book={book} before={lower} after={lower} acts={acts} />
        )}
        <div className="leaf-shade" />
      </div>
      <div className="leaf-back">
        {isWide && <Face book={book} at={higher} side="before" acts={acts} />}
        <div className="leaf-shade" />
      </div>
    </div>
  );
}
