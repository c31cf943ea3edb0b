import type { WorkshopJobRow } from "../../../src/contract/workshop-job-row.ts";
import { workshop } from "../words/workshop.ts";

/** The state of a job, by its word and its colour. */
export function StateMark(props: Pick<WorkshopJobRow, "status"> & { cancelling?: boolean }) {
  const { status, cancelling = false } = props;
  const isStopping = cancelling && status === "processing";
  return (
    <span className="ws-mark" data-state={status}>
      {isStopping ? workshop.stopping : workshop.states[status]}
    </span>
  );
}
