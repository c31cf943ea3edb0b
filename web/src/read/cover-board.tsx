import type { CSSProperties } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { isMaking } from "../is-making.ts";
import { read } from "../words/read.ts";
import { Picture } from "./picture.tsx";

/** The cover's picture, pasted on a board in its own colours. */
export function CoverBoard({ book }: { book: BookPages }) {
  const picture = book.pages.find((page) => page.picture !== null)?.picture;
  if (picture == null) {
    return (
      <div className="blank">
        <p>{isMaking(book.status) ? read.pictureSoon : read.notMade}</p>
      </div>
    );
  }
  const [board, cloth = board] = picture.colours;
  return (
    <div className="board" style={{ "--board": board, "--cloth": cloth } as CSSProperties}>
      <div className="pasted">
        <Picture picture={picture} />
      </div>
    </div>
  );
}
