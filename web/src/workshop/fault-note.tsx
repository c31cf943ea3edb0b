import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { workshop } from "../words/workshop.ts";

/** Why something could not be done or read, with the number by which the server's log has it. */
export function FaultNote({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  if (error === null || error === undefined) return null;
  const isOurs = error instanceof BookmillError;
  return (
    <div className="notice bad ws-fault" role="alert">
      <p>{isOurs ? error.detail : workshop.noAnswer}</p>
      {isOurs && error.errors.map(({ detail }) => <p key={detail}>{detail}</p>)}
      {isOurs && error.requestId !== undefined && (
        <p className="ws-soft ws-mono">{workshop.request(error.requestId)}</p>
      )}
      {onAgain !== undefined && (
        <button type="button" className="ws-act" onClick={onAgain}>
          {workshop.again}
        </button>
      )}
    </div>
  );
}
