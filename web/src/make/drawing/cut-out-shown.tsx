import { useQuery } from "@tanstack/react-query";

import { BookmillError } from "../../../../src/client/bookmill-error.ts";
import { drawing as words } from "../../words/drawing.ts";
import type { DraftDrawing } from "../order-draft.ts";
import { cutOutQuery } from "./cut-out-query.ts";

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** The figure as it will stand in the book, on paper; before it is ordered. */
export function CutOutShown(props: {
  drawing: DraftDrawing;
  onTake: () => void;
  onLeave: () => void;
}) {
  const { drawing, onTake, onLeave } = props;
  const cutOut = useQuery(cutOutQuery(drawing));
  return (
    <div className="make-cut-out">
      <figure className="sheet taped">
        {cutOut.data && <img src={cutOut.data.picture} alt={words.cutAlt} />}
      </figure>
      <div>
        <p role="status">{inWords(drawing, cutOut)}</p>
        {cutOut.data?.kind === "framed" && <p>{words.framed}</p>}
        {cutOut.data?.warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {drawing.expiresAt !== null && (
          <p className="hint">{words.until(days.format(new Date(drawing.expiresAt)))}</p>
        )}
        <div className="make-row">
          {cutOut.isError && (
            <button type="button" className="act plain" onClick={() => void cutOut.refetch()}>
              {words.again}
            </button>
          )}
          {!drawing.isTaken && cutOut.data && (
            <button type="button" className="act plain" onClick={onTake}>
              {words.use}
            </button>
          )}
          <button type="button" className="act quiet" onClick={onLeave}>
            {words.without}
          </button>
          <button type="button" className="act quiet" onClick={onLeave}>
            {words.other}
          </button>
        </div>
      </div>
    </div>
  );
}

function inWords(drawing: DraftDrawing, cutOut: { error: Error | null; data?: unknown }): string {
  if (drawing.uploadId === null) return words.usedOld;
  if (cutOut.error instanceof BookmillError && [404, 410].includes(cutOut.error.status)) {
    return words.gone;
  }
  if (cutOut.error !== null) return words.cutFailed;
  if (cutOut.data === undefined) return words.cutting;
  return drawing.isTaken ? words.used : words.cutTitle;
}
