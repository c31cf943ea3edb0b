import { Link } from "@tanstack/react-router";

import type { WorkshopJob } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { moment } from "../moment.ts";
import { StateMark } from "../state-mark.tsx";

/** Every run of the book and where it came from. */
export function RunsTab({ job: { job, runs } }: { job: WorkshopJob }) {
  return (
    <ol className="ws-runs">
      {runs.map((run) => (
        <li key={run.job_id} aria-current={run.job_id === job.job_id}>
          <p>
            <Link to="/workshop/jobs/$jobId" params={{ jobId: String(run.job_id) }}>
              {workshop.job(run.job_id)}
            </Link>{" "}
            <StateMark status={run.status} />
            {run.job_id === job.job_id && <span className="ws-soft"> {words.thisRun}</span>}
          </p>
          <p className="ws-soft">
            {words.runsHow[run.how ?? "first"]}
            {run.parent_job_id !== null && ` ${words.runsOf(run.parent_job_id)}`}
            {", "}
            {moment(run.created_at)}
            {took(run) !== null && `, ${words.took(took(run) ?? "")}`}
            {run.error_code !== null && <span className="ws-bad"> {run.error_code}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

function took({
  started_at: started,
  completed_at: ended,
}: WorkshopJob["runs"][number]): string | null {
  if (started === null || ended === null) return null;
  return duration((Date.parse(ended) - Date.parse(started)) / 1000);
}
