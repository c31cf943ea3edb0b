import { useEffect, useRef } from "react";

import type { Erasure } from "../../../src/contract/erasures.ts";
import { whatWentWrong } from "../book/what-went-wrong.ts";
import { grownUps } from "../words/grown-ups.ts";
import { useErase } from "./use-erase.ts";

/** Asks once, says what goes, and does it. */
export function EraseDialog(props: {
  question: string;
  /** What is erased: addresses of the API. */
  addresses: readonly string[];
  onErased: (receipt: Erasure) => void;
  onClose: () => void;
}) {
  const { question, addresses, onErased, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const erase = useErase(onErased);
  const words = grownUps.ask;
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="erase-title">
      <h2 id="erase-title">{question}</h2>
      <p className="my-3">{words.what}</p>
      {erase.error && (
        <div role="alert">
          <p className="fault">{whatWentWrong(erase.error).join(" ")}</p>
          <p>{grownUps.failed}</p>
        </div>
      )}
      <div className="book-acts">
        <button type="button" className="act plain" onClick={() => dialog.current?.close()}>
          {words.no}
        </button>
        <button
          type="button"
          className="act"
          disabled={erase.isPending}
          onClick={() => erase.mutate(addresses)}
        >
          {erase.isPending ? words.deleting(erase.done, addresses.length) : words.yes}
        </button>
      </div>
    </dialog>
  );
}
