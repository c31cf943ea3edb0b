import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import type { BookPages } from "../../../src/contract/book-pages.ts";
import type { BookStatus } from "../../../src/contract/book-status.ts";
import { bookQuery, pagesQuery, statusQuery } from "../book-queries.ts";
import { Page } from "../parts/page.tsx";
import { frame } from "../words/frame.ts";
import { making } from "../words/making.ts";
import { HeroNotes } from "./hero-notes.tsx";
import { liveLine } from "./live-line.ts";
import { MakingActs } from "./making-acts.tsx";
import { MakingSheet } from "./making-sheet.tsx";
import { MakingStages } from "./making-stages.tsx";
import { sheetState } from "./sheet-state.ts";
import { timeLeft } from "./time-left.ts";
import { useHighest } from "./use-highest.ts";
import { useLiveBook } from "./use-live-book.ts";
import { useReadyNotice } from "./use-ready-notice.ts";
import { useSlowly } from "./use-slowly.ts";

import "./making.css";

/** Should the events stay away, the status is looked at all the same; it also shows soon that the server is away. */
const pollMs = 4000;

const isOver = (status: BookStatus["status"]): boolean =>
  status === "completed" || status === "failed" || status === "cancelled";

/** A book in the making: its stages, its sheets as they dry, and what one can do meanwhile. */
export function MakingScreen() {
  const bookId = Number(useParams({ strict: false }).bookId);
  const status = useQuery({
    ...statusQuery(bookId),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.status) ? false : pollMs),
  });
  const pages = useQuery(pagesQuery(bookId));
  if (status.error instanceof BookmillError && status.error.status === 404) return <NotThere />;
  return <Making bookId={bookId} status={status.data} book={pages.data} />;
}

function Making(props: {
  bookId: number;
  status: BookStatus | undefined;
  book: BookPages | undefined;
}) {
  const { bookId, status, book } = props;
  const order = useQuery(bookQuery(bookId)).data?.order;
  const live = useLiveBook(bookId);
  const hero = book?.hero?.name ?? order?.character_name ?? making.someone;
  const title = book?.title ?? making.untitled(hero);
  const progress = useHighest(status?.job_id, status?.overall_progress ?? 0);
  const line = useSlowly(
    status ? liveLine(status, live, { hero, title: book?.title ?? null, now: Date.now() }) : "",
    4000,
  );
  useReadyNotice(status?.status, title);
  const sheets = (book?.pages ?? []).map((page) => ({
    page,
    state: sheetState(page, status?.status ?? "pending", live),
  }));
  const finished = sheets.filter(({ state }) => state === "dry").length;
  const isReady = status?.status === "completed";
  return (
    <Page title={isReady ? making.ready(title) : title} className="making leave-space">
      <div className="making-lede">
        <h1 dir="auto">{title}</h1>
        <p className="making-sub" dir="auto">
          {order && making.order(order)}
        </p>
        {status && <MakingStages stages={status.stages} hero={hero} />}
        <div
          className="making-meter"
          role="progressbar"
          aria-label={making.progress}
          aria-valuenow={progress}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ "--share": progress / 100 } as React.CSSProperties} />
        </div>
        <p className="making-line" role="status">
          {line}
        </p>
        <p className="hint making-time">{status && timeLeft(status)}</p>
        {status && <Ending status={status} finished={finished} />}
        {status && (
          <MakingActs
            bookId={bookId}
            status={status}
            finished={finished}
            isStopping={live.isStopping && live.jobId === status.job_id}
          />
        )}
      </div>
      <div>
        <ul className="making-sheets" aria-label={making.sheets} data-ready={isReady}>
          {sheets.map(({ page, state }) => (
            <MakingSheet key={page.number} page={page} state={state} />
          ))}
        </ul>
        {book && <HeroNotes book={book} />}
      </div>
    </Page>
  );
}

/** How it ended, in plain words; nothing while it goes on. */
function Ending({ status, finished }: { status: BookStatus; finished: number }) {
  switch (status.status) {
    case "completed":
      return <p className="making-end">{making.doneTitle}</p>;
    case "cancelled":
      return (
        <div className="making-end">
          <p>
            {making.cancelledTitle}. {making.cancelled(finished)}
          </p>
        </div>
      );
    case "failed":
      return (
        <div className="notice bad making-end" role="alert">
          <h2>{making.failedTitle}</h2>
          <p>{status.error_message}</p>
          <p>{making.failedKept(finished)}</p>
          <p className="hint">{making.reference(`BM-${status.job_id}`)}</p>
        </div>
      );
    case "pending":
    case "processing":
      return null;
    default:
      return status.status satisfies never;
  }
}

function NotThere() {
  return (
    <Page title={making.notThere}>
      <h1>{making.notThere}</h1>
      <p className="my-4">{making.notThereWhy}</p>
      <Link to="/" className="act">
        {frame.toShelf}
      </Link>
    </Page>
  );
}
