import { Link } from "@tanstack/react-router";

import type { Erasure } from "../../../src/contract/erasures.ts";
import { book } from "../words/book.ts";
import { BookFiles } from "./book-files.tsx";
import { DeleteBook } from "./delete-book.tsx";
import { ShareLink } from "./share-link.tsx";
import { Versions } from "./versions.tsx";

/** Behind the door: files, the link, earlier versions, another story, deleting. */
export function GrownUpRoom(props: {
  bookId: number;
  jobId: number;
  title: string;
  onDeleted: (receipt: Erasure) => void;
}) {
  const { bookId, jobId, title, onDeleted } = props;
  return (
    <section className="room" aria-labelledby="grown-ups">
      <h2 id="grown-ups">{book.grownUps}</h2>
      <div className="room-parts">
        <BookFiles bookId={bookId} jobId={jobId} />
        <ShareLink bookId={bookId} />
        <Versions bookId={bookId} jobId={jobId} />
        <section aria-labelledby="other-story">
          <h3 id="other-story">{book.otherStory}</h3>
          <p className="hint">{book.otherStoryWhat}</p>
          <Link to="/make" search={{ from: bookId }} className="act plain">
            {book.fromHere}
          </Link>
        </section>
        <DeleteBook bookId={bookId} title={title} onDeleted={onDeleted} />
      </div>
    </section>
  );
}
