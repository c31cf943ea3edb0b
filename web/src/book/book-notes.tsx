import type { BookPages } from "../../../src/contract/book-pages.ts";
import type { BookStatus } from "../../../src/contract/book-status.ts";
import { book } from "../words/book.ts";
import { plainWarning } from "./plain-warning.ts";

/** What there is to know of the book: what it does without, and what was decided or went less than well. */
export function BookNotes(props: { pages: BookPages; status: BookStatus | undefined }) {
  const { pages, status } = props;
  const hasVoice = pages.pages.some(({ narration }) => narration !== null);
  const isSilent = pages.status === "completed" && !hasVoice;
  const notes = [
    ...(isSilent ? [book.noVoice] : []),
    ...pages.skipped.map(({ reason }) => book.leftOut(reason)),
    ...(status?.result_data?.warnings ?? []).map(plainWarning),
  ];
  if (notes.length === 0) return null;
  return (
    <details className="book-notes">
      <summary>{book.notes}</summary>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}
