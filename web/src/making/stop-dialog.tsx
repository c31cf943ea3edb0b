import { useEffect, useRef } from "react";

import { making } from "../words/making.ts";

/** Asks once before a book in the making is stopped, and says what stays. */
export function StopDialog(props: { finished: number; onStop: () => void; onClose: () => void }) {
  const { finished, onStop, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="stop-title">
      <h2 id="stop-title">{making.stopAsk}</h2>
      <p className="my-3">{making.stopKept(finished)}</p>
      <form method="dialog" className="making-acts">
        <button type="submit" className="act plain">
          {making.stopNo}
        </button>
        <button type="submit" className="act" onClick={onStop}>
          {making.stopYes}
        </button>
      </form>
    </dialog>
  );
}
