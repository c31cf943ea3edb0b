import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import type { RedoPlan, RedoRequest } from "../../../src/contract/redo-book.ts";
import { server } from "../server.ts";
import { book } from "../words/book.ts";
import { type Before, type Change, keepBefore } from "./kept-before.ts";
import { useAct } from "./use-act.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** What a change would make and what it would keep; nothing happens before the answer to that. */
export function RedoDialog(props: {
  bookId: number;
  request: RedoRequest;
  before: Before;
  onClose: () => void;
}) {
  const { bookId, request, before, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const plan = useQuery({
    // Not among what is known of the book: that is asked anew as soon as the change is made.
    queryKey: ["plan", bookId, before.jobId, request],
    queryFn: ({ signal }) => server.books.byId(bookId).planRedo(request, { signal }),
    retry: false,
    gcTime: 0,
  });
  const act = useAct(bookId);
  const redo = (): void => {
    act.mutate(async (one) => {
      await one.redo(request);
      keepBefore(bookId, before);
    });
  };
  const fault = act.error ?? plan.error;
  const isWorthIt = plan.data !== undefined && plan.data.run.length > 0;
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="redo-title" className="redo-plan">
      <h2 id="redo-title">{book.planTitle}</h2>
      <div role="status">
        {plan.isPending && <p>{book.planning}</p>}
        {plan.data && <Plan plan={plan.data} change={before.change} />}
        {fault && (
          <div className="notice bad">
            <p className="fault">{book.planFailed}</p>
            {whatWentWrong(fault).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      <div className="book-acts">
        <button type="button" className="act plain" onClick={() => dialog.current?.close()}>
          {book.leaveIt}
        </button>
        {isWorthIt && (
          <button type="button" className="act" disabled={act.isPending} onClick={redo}>
            {book.planDo}
          </button>
        )}
      </div>
    </dialog>
  );
}

function Plan({ plan, change }: { plan: RedoPlan; change: Change }) {
  if (plan.run.length === 0) return <p>{book.planNothing}</p>;
  const { run, keep } = book.plan(plan.run, plan.keep);
  return (
    <>
      <ul className="redo-run">
        {[...ownWords(change), ...run].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="hint">{keep}</p>
      <p className="hint">{book.planBefore}</p>
    </>
  );
}

/** What is no step of the making, because the grown-up wrote it. */
function ownWords(change: Change): string[] {
  switch (change.kind) {
    case "picture":
      return [];
    case "words":
      return [book.planWords(change.page)];
    case "dedication":
      return [book.planDedication];
    default:
      return change satisfies never;
  }
}
