import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import { placed } from "../../place.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";

/** The first picture, small; a hatched place where it is hidden. */
export function JobCover({
  cover,
  has_drawing: hasDrawing,
}: Pick<WorkshopJobRow, "cover" | "has_drawing">) {
  if (cover !== null) {
    return (
      <img className="ws-cover" src={placed(cover)} alt="" width={40} height={40} loading="lazy" />
    );
  }
  const why = hasDrawing ? words.hidden : words.noPicture;
  return (
    <span className="ws-cover" data-hidden={hasDrawing} role="img" aria-label={why} title={why} />
  );
}
