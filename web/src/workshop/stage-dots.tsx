import type { WorkshopStage } from "../../../src/contract/workshop-job-row.ts";
import { workshopJobs as words } from "../words/workshop-jobs.ts";

/** One dot for each stage, and in words how far it is. */
export function StageDots({ stages }: { stages: readonly WorkshopStage[] }) {
  const done = stages.filter(({ status }) => status === "completed" || status === "skipped").length;
  const at = stages
    .filter(({ status }) => status === "processing" || status === "failed")
    .map(({ name }) => name)
    .join(", ");
  return (
    <span className="ws-dots" role="img" aria-label={words.dots(done, stages.length, at)}>
      {stages.map(({ name, status }) => (
        <i key={name} data-state={status} title={name} />
      ))}
    </span>
  );
}
