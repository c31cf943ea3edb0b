import type { BookPage } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { making } from "../words/making.ts";
import { PencilSketch } from "./pencil-sketch.tsx";
import type { SheetState } from "./sheet-state.ts";

/** One page on the table, taped down, with what is on it so far. */
export function MakingSheet({ page, state }: { page: BookPage; state: SheetState }) {
  const { number, picture } = page;
  const isPainted = picture !== null && state !== "redo";
  return (
    <li className="making-sheet" data-state={state} data-number={number}>
      <div className="sheet taped">
        <div className="making-paper">
          {isPainted ? (
            <img
              src={placed(picture.small)}
              alt={picture.alt}
              width={480}
              height={480}
              decoding="async"
            />
          ) : (
            <span role="img" aria-label={making.sketch(number)}>
              {(state === "pencil" || state === "redo") && <PencilSketch number={number} />}
            </span>
          )}
        </div>
      </div>
      <p>{making.sheetLabel(number, making.sheet[state])}</p>
    </li>
  );
}
