import { Link } from "@tanstack/react-router";

import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import { workshopOverview as words } from "../../words/workshop-overview.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";

interface Props {
  job: WorkshopJobRow;
  /** The longest of those that run: all lie on the same ground. */
  longest: number;
}

/** A running job in one line: when each of its stages began and ended. */
export function MiniGantt({ job, longest }: Props) {
  const { job_id: id, stages, started_at: started } = job;
  const took = job.took_seconds ?? 0;
  const begin = started === null ? 0 : Date.parse(started);
  const share = (at: string | null): number =>
    at === null ? took : Math.min(took, Math.max(0, (Date.parse(at) - begin) / 1000));
  const done = stages.filter(({ status }) => status === "completed" || status === "skipped").length;
  return (
    <li className="ws-mini">
      <Link to="/workshop/jobs/$jobId" params={{ jobId: String(id) }} className="ws-mono">
        {id}
      </Link>
      <span dir="auto" className="ws-mini-name">
        {job.title ?? job.character_name}
      </span>
      <svg
        viewBox={`0 0 ${Math.max(1, longest)} ${stages.length}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.stagesDone(done, stages.length, job.overall_progress)}
      >
        {stages.map(({ name, status, started_at: from, completed_at: to }, index) =>
          from === null || status === "skipped" ? null : (
            <rect
              key={name}
              data-state={status}
              x={share(from)}
              y={index + 0.08}
              width={Math.max(longest / 200, share(to) - share(from))}
              height={0.84}
            >
              <title>{name}</title>
            </rect>
          ),
        )}
      </svg>
      <span className="ws-number">{duration(took)}</span>
      <span className="ws-soft ws-mini-stage">
        {job.cancelling ? workshop.stopping : job.stage}
      </span>
    </li>
  );
}
