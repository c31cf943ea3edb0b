import { Link } from "@tanstack/react-router";

import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshopJobs } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { moment } from "../moment.ts";
import { StageDots } from "../stage-dots.tsx";
import { StateMark } from "../state-mark.tsx";
import { WaitNote } from "../wait-note.tsx";
import { JobActs } from "./job-acts.tsx";

interface Props {
  job: WorkshopJob;
  step: WorkshopStep | undefined;
  mayAct: boolean;
  until: string | null | undefined;
}

/** Which job, how it stands, and what can be done. */
export function JobHead({ job: whole, step, mayAct, until }: Props) {
  const { job, position, error_message: message } = whole;
  const took = job.took_seconds === null ? null : duration(job.took_seconds);
  const facts = [
    words.facts(job.job_type, job.book_id),
    words.priority(job.priority, job.lane),
    job.attempt === 0 ? "" : words.attempt(job.attempt, job.retry_count, job.max_retries),
    job.rescue_count === 0 ? "" : workshopJobs.rescued(job.rescue_count),
    job.worker_id === null ? "" : workshopJobs.onWorker(job.worker_id),
    took === null ? "" : job.status === "processing" ? words.sofar(took) : words.took(took),
    position === null ? "" : words.position(position),
    words.ordered(moment(job.created_at)),
  ];
  return (
    <header className="ws-job-head">
      <div className="ws-job-name">
        <h1>{workshop.job(job.job_id)}</h1>
        <StateMark status={job.status} cancelling={job.cancelling} />
        <StageDots stages={job.stages} />
      </div>
      <p className="ws-job-title" dir="auto">
        {job.title ?? job.character_name}
      </p>
      <p>
        {facts.filter((fact) => fact !== "").join(" · ")}
        {job.waiting !== null && (
          <>
            {" · "}
            <WaitNote waiting={job.waiting} />
          </>
        )}
      </p>
      {job.error_code !== null && (
        <p className="notice bad">
          <b className="ws-mono ws-bad">{job.error_code}</b> {job.stage} {message}
        </p>
      )}
      {until !== undefined && (
        <p className="hint">
          {words.revealed}
          {until !== null && ` ${words.picturesOpen(moment(until))}`}
        </p>
      )}
      <JobActs job={whole} step={step} mayAct={mayAct} />
      <p className="ws-links">
        <Link to="/books/$bookId" params={{ bookId: String(job.book_id) }}>
          {words.toBook}
        </Link>
        <Link to="/workshop/audit" search={{ job: job.job_id }}>
          {words.trail}
        </Link>
      </p>
    </header>
  );
}
