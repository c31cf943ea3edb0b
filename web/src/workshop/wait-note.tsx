import type { WorkshopJobRow } from "../../../src/contract/workshop-job-row.ts";
import { workshop } from "../words/workshop.ts";
import { moment } from "./moment.ts";

/** Why a job has not been started. */
export function WaitNote({ waiting }: Pick<WorkshopJobRow, "waiting">) {
  if (waiting === null) return null;
  const { reason, until } = waiting;
  return (
    <>
      {workshop.waits[reason]}
      {until !== null && <>, {workshop.until(moment(until))}</>}
    </>
  );
}
