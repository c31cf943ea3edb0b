import { workshop } from "../words/workshop.ts";
import { moment } from "./moment.ts";
import { togglePaused, usePaused } from "./paused.ts";

/** Holds the page still, and says how old it is. */
export function Updates({ waiting, at }: { waiting: number; at: number }) {
  const isPaused = usePaused();
  return (
    <p className="ws-updates">
      <span role="status">{isPaused && waiting > 0 && workshop.held(waiting)}</span>
      {at > 0 && <span className="ws-soft">{workshop.asOf(moment(at))}</span>}
      <button type="button" className="ws-act" aria-pressed={isPaused} onClick={togglePaused}>
        {isPaused ? workshop.resume : workshop.pause}
      </button>
    </p>
  );
}
