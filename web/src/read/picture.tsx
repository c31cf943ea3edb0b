import type { BookPage } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";

/** How wide a picture is shown: beside its words, or above them. */
export const pictureSizes = "(min-aspect-ratio: 1/1) and (min-width: 40rem) 48vw, 96vw";

export const pictureSources = ({ small, large }: NonNullable<BookPage["picture"]>): string =>
  `${placed(small)} 480w, ${placed(large)} 1600w`;

export function Picture({ picture }: { picture: NonNullable<BookPage["picture"]> }) {
  return (
    <img
      className="picture"
      src={placed(picture.large)}
      srcSet={pictureSources(picture)}
      sizes={pictureSizes}
      alt={picture.alt}
      width={1600}
      height={1600}
      // It was decoded before the leaf began to turn; it must not come in a frame later than the leaf lies down.
      decoding="sync"
      draggable={false}
    />
  );
}
