import type { BookPages } from "../../../src/contract/book-pages.ts";
import { isMaking } from "../is-making.ts";
import { read } from "../words/read.ts";
import type { FaceActs } from "./face-acts.ts";
import { hasVoice } from "./has-voice.ts";

/** Title, for whom, and the two ways to begin. */
export function CoverWords({ book, acts }: { book: BookPages; acts: FaceActs }) {
  const { title, byline, pages } = book;
  const painted = pages.filter((page) => page.picture !== null).length;
  return (
    <div className="words cover-words" lang={book.language}>
      <div className="brush" aria-hidden="true" />
      <h1
        className={hasLongWord(title) ? "told title has-long-word" : "told title"}
        data-from={0}
        dir="auto"
      >
        {title ?? read.untitled}
      </h1>
      {byline !== null && (
        <p className="told byline" data-from={(title ?? "").length + 2} dir="auto">
          {byline}
        </p>
      )}
      <div className="begin">
        {hasVoice(book) && (
          <button type="button" className="act" onClick={acts.readToMe} data-act="read-to-me">
            {read.readToMe}
          </button>
        )}
        <button
          type="button"
          className={hasVoice(book) ? "act plain" : "act"}
          onClick={acts.readMyself}
          data-act="read-myself"
        >
          {hasVoice(book) ? read.readMyself : read.startReading}
        </button>
      </div>
      {!hasVoice(book) && (
        <p className="hint">
          {isMaking(book.status) && !isVoiceLeftOut(book) ? read.voiceComing : read.noVoice}
        </p>
      )}
      {isMaking(book.status) && <p className="hint">{read.stillMade(painted, pages.length)}</p>}
      {book.status === "failed" && <p className="hint">{read.failedHere}</p>}
      {book.status === "cancelled" && <p className="hint">{read.stopped}</p>}
      {acts.keep}
    </div>
  );
}

const isVoiceLeftOut = ({ skipped, job_type: jobType }: BookPages): boolean =>
  skipped.some(({ stage }) => stage === "audio_generation") || jobType === "interactive_search";

/** Longer than a line of the title's letters can be counted on to hold. */
const hasLongWord = (title: string | null): boolean =>
  (title ?? "").split(/[\s-]+/).some((word) => word.length > 11);
