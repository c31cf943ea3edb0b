import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { BookStatus } from "../../../src/contract/book-status.ts";
import { server } from "../server.ts";
import { making } from "../words/making.ts";
import { StopDialog } from "./stop-dialog.tsx";
import { TellMe } from "./tell-me.tsx";

/** What one can do while a book is made, and once it has ended in whatever way. */
export function MakingActs(props: {
  bookId: number;
  status: BookStatus;
  finished: number;
  isStopping: boolean;
}) {
  const { bookId, status, finished, isStopping } = props;
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const look = (): Promise<void> => queries.invalidateQueries({ queryKey: ["book", bookId] });
  const stop = useMutation({
    mutationFn: () => server.books.byId(bookId).cancel(),
    onSettled: look,
  });
  const retry = useMutation({
    mutationFn: () => server.books.byId(bookId).retry(),
    onSettled: look,
  });
  const failure = (stop.isError || retry.isError) && (
    <p className="fault" role="alert">
      {making.actFailed}
    </p>
  );
  switch (status.status) {
    case "completed":
      return (
        <div className="making-acts">
          <Link
            to="/books/$bookId"
            params={{ bookId: String(bookId) }}
            className="act"
            viewTransition
          >
            {making.open}
          </Link>
        </div>
      );
    case "failed":
    case "cancelled":
      return (
        <div className="making-acts">
          <button
            type="button"
            className="act"
            disabled={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {status.status === "failed" ? making.tryAgain(finished) : making.resume}
          </button>
          <Link to="/make" search={{ from: bookId } as never} className="act quiet">
            {making.startOver}
          </Link>
          {failure}
        </div>
      );
    case "pending":
    case "processing":
      return (
        <div className="making-acts">
          {finished > 0 && (
            <Link
              to="/books/$bookId/read/$page"
              params={{ bookId: String(bookId), page: "cover" }}
              className="act"
            >
              {making.readFirst}
            </Link>
          )}
          <TellMe />
          <button
            type="button"
            className="act quiet"
            disabled={isStopping || stop.isPending}
            onClick={() => setAsks(true)}
          >
            {isStopping || stop.isPending ? making.stopping : making.stop}
          </button>
          {failure}
          {asks && (
            <StopDialog
              finished={finished}
              onStop={() => stop.mutate()}
              onClose={() => setAsks(false)}
            />
          )}
        </div>
      );
    default:
      return status.status satisfies never;
  }
}
