import { useEffect, useRef } from "react";

import { play } from "../words/play.ts";

/** The picture with everything marked, over the game. */
export function AnswerKey({ picture, onClose }: { picture: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="answer-key" onClose={onClose} aria-labelledby="answer-key">
      <h2 id="answer-key">{play.showAllTitle}</h2>
      <p className="hint">{play.showAllWhat}</p>
      <img src={picture} alt={play.answers} width={900} height={900} />
      <form method="dialog">
        <button type="submit" className="act">
          {play.close}
        </button>
      </form>
    </dialog>
  );
}
