import type { BookPage, BookPages } from "../../../src/contract/book-pages.ts";
import { isMaking } from "../is-making.ts";
import { useLook } from "../look.ts";
import { read } from "../words/read.ts";
import { Description } from "./description.tsx";
import { Picture } from "./picture.tsx";

/** A page's picture, or the blank sheet on which it will be. */
export function PagePicture({ page, book }: { page: BookPage; book: BookPages }) {
  const { describes } = useLook();
  const { picture, paragraphs } = page;
  if (picture === null) {
    const soon = paragraphs.length === 0 ? read.paintedSoon : read.pictureSoon;
    return (
      <div className="blank">
        <p>{isMaking(book.status) ? soon : read.notMade}</p>
      </div>
    );
  }
  return (
    <figure className="plate">
      <Picture picture={picture} />
      {describes && <Description text={picture.alt} />}
    </figure>
  );
}
