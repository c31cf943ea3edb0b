import { Link } from "@tanstack/react-router";

import type { WorkshopWorker } from "../../../../src/contract/workshop-workers.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";

import "./workers.css";

/** A process that makes books, and what it has in hand. */
export function WorkerCard({ worker }: { worker: WorkshopWorker }) {
  const { state, jobs } = worker;
  const note = workshop.workerNotes[state];
  const isHere = state === "alive" || state === "silent";
  return (
    <li className="ws-worker sheet" data-state={state}>
      <h3>
        {workshop.worker(worker.worker_id)}{" "}
        <span className="ws-mark" data-worker={state}>
          {workshop.workerStates[state]}
        </span>
      </h3>
      <p className="ws-mono ws-soft">{workshop.process(worker.host, worker.process_id)}</p>
      <p>
        {workshop.beat(duration(worker.beat_seconds))}
        {isHere &&
          `, ${workshop.up(duration((Date.now() - Date.parse(worker.started_at)) / 1000))}`}
      </p>
      {note !== "" && <p className="ws-bad">{note}</p>}
      {isHere && <h4>{workshop.holds}</h4>}
      {isHere && jobs.length === 0 && <p className="ws-soft">{workshop.idle}</p>}
      <ul>
        {jobs.map((job) => (
          <li key={job.job_id}>
            <Link to="/workshop/jobs/$jobId" params={{ jobId: String(job.job_id) }}>
              {workshop.job(job.job_id)}
            </Link>{" "}
            <span className="ws-mono">
              {job.cancelling ? workshop.stopping : job.stages.join(", ")}
            </span>{" "}
            <progress
              max={100}
              value={job.overall_progress}
              aria-label={workshop.job(job.job_id)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
