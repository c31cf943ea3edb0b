import { Link } from "@tanstack/react-router";

import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { moment } from "../moment.ts";
import { StageDots } from "../stage-dots.tsx";
import { StateMark } from "../state-mark.tsx";
import { WaitNote } from "../wait-note.tsx";
import { JobCover } from "./job-cover.tsx";

interface Props {
  job: WorkshopJobRow;
  now: number;
  isSelected: boolean;
  /** Left out where nothing may be done. */
  onSelect?: ((jobId: number) => void) | undefined;
}

/** One job of the list; a card where there is no room for columns. */
export function JobRow({ job, now, isSelected, onSelect }: Props) {
  const id = job.job_id;
  const age = (now - Date.parse(job.created_at)) / 1000;
  const { columns } = words;
  return (
    <tr data-job={id} data-state={job.status} data-selected={isSelected}>
      {onSelect !== undefined && (
        <td className="ws-pick">
          <label>
            <input
              type="checkbox"
              checked={isSelected}
              onChange={() => onSelect(id)}
              aria-label={words.select(id)}
            />
          </label>
        </td>
      )}
      <th scope="row" className="ws-mono">
        <Link to="/workshop/jobs/$jobId" params={{ jobId: String(id) }} className="ws-row-link">
          {id}
        </Link>
        {job.parent_job_id !== null && <span className="ws-soft"> ← {job.parent_job_id}</span>}
      </th>
      <td className="ws-book">
        <JobCover cover={job.cover} has_drawing={job.has_drawing} />
        <span>
          <span dir="auto" className="ws-name">
            {job.title ?? job.character_name}
          </span>
          <span className="ws-soft">
            {job.job_type} · {workshop.book(job.book_id)}
          </span>
        </span>
      </td>
      <td className="ws-state">
        <StateMark status={job.status} cancelling={job.cancelling} />
      </td>
      <td className="ws-stages">
        <StageDots stages={job.stages} />
      </td>
      <td data-name={columns.priority} className="ws-number">
        {job.priority}
        {job.status === "pending" && job.lane !== job.priority && (
          <span className="ws-soft"> {words.rises(job.lane)}</span>
        )}
      </td>
      <td data-name={columns.tries} className="ws-number">
        {job.attempt}
      </td>
      <td data-name={columns.age} className="ws-number" title={moment(job.created_at)}>
        {duration(age)}
      </td>
      <td data-name={columns.took} className="ws-number">
        {job.took_seconds === null ? workshop.none : duration(job.took_seconds)}
      </td>
      <td className="ws-note">
        <JobNote job={job} />
      </td>
    </tr>
  );
}

/** Why it waits, why it failed, who makes it. */
function JobNote({ job }: { job: WorkshopJobRow }) {
  const rest = [
    job.rescue_count > 0 ? words.rescued(job.rescue_count) : "",
    job.worker_id === null ? "" : words.onWorker(job.worker_id),
    job.batch_id === null ? "" : words.inBatch(job.batch_id),
  ].filter((part) => part !== "");
  return (
    <>
      {job.error_code !== null && <span className="ws-bad ws-mono">{job.error_code} </span>}
      {job.stage !== null && <span className="ws-mono">{job.stage} </span>}
      {job.waiting !== null && (
        <span>
          <WaitNote waiting={job.waiting} />{" "}
        </span>
      )}
      <span className="ws-soft">{rest.join(", ")}</span>
    </>
  );
}
