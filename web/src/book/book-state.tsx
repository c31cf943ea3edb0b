import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { ShownBook } from "../../../src/contract/book.ts";
import { book } from "../words/book.ts";
import { runsQuery } from "./part-queries.ts";
import { useAct } from "./use-act.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** What a book is that is not finished, in plain words, and what one can do about it. Nothing for a finished one. */
export function BookState(props: {
  shown: ShownBook;
  painted: number;
  all: number;
  mayOrder: boolean;
}) {
  const { shown, painted, all, mayOrder } = props;
  const bookId = String(shown.book_id);
  switch (shown.status) {
    case "completed":
      return null;
    case "pending":
    case "processing":
      return (
        <div className="notice">
          <h2>{book.makingTitle}</h2>
          <p className="my-2">{book.makingWhat(painted, all)}</p>
          <Link
            to="/books/$bookId/making"
            params={{ bookId }}
            search={(kept) => kept}
            className="act"
          >
            {book.watch}
          </Link>
        </div>
      );
    case "failed":
    case "cancelled":
      return <Ended shown={shown} painted={painted} mayOrder={mayOrder} />;
    default:
      return shown.status satisfies never;
  }
}

function Ended(props: { shown: ShownBook; painted: number; mayOrder: boolean }) {
  const { shown, painted, mayOrder } = props;
  const bookId = shown.book_id;
  const isFailed = shown.status === "failed";
  const runs = useQuery({ ...runsQuery(bookId), enabled: mayOrder });
  const act = useAct(bookId);
  const good = runs.data?.runs.find((run) => run.status === "completed");
  const firstTitle = isFailed ? book.failedTitle : book.cancelledTitle;
  const changeTitle = isFailed ? book.changeFailedTitle : book.changeStoppedTitle;
  const kept = isFailed ? book.failedWhat(painted) : book.cancelledWhat(painted);
  return (
    <div className={isFailed ? "notice bad" : "notice"}>
      <h2>{good ? changeTitle : firstTitle}</h2>
      {shown.error_message !== null && <p className="my-2">{shown.error_message}</p>}
      <p className="my-2">{good ? book.changeKept : kept}</p>
      {isFailed && <p className="hint">{book.reference(shown.job_id)}</p>}
      {act.error && <p className="fault">{whatWentWrong(act.error).join(" ")}</p>}
      {mayOrder && (
        <div className="book-acts">
          {good && (
            <button
              type="button"
              className="act"
              disabled={act.isPending}
              onClick={() => act.mutate((one) => one.restore(good.job_id))}
            >
              {book.asItWas}
            </button>
          )}
          <button
            type="button"
            className={good ? "act plain" : "act"}
            disabled={act.isPending}
            onClick={() => act.mutate((one) => one.retry())}
          >
            {isFailed ? book.tryAgain : book.goOn}
          </button>
          <Link to="/make" search={{ from: bookId }} className="act quiet">
            {book.fromHere}
          </Link>
        </div>
      )}
    </div>
  );
}
