import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { JobRow } from "./job-row.tsx";
import type { Selection } from "./selection.ts";

interface Props {
  jobs: readonly WorkshopJobRow[];
  now: number;
  /** They are of the filter before; the new ones are on their way. */
  isOld: boolean;
  selection: Selection;
  /** Left out where nothing may be done. */
  onSelect?: ((jobIds: readonly number[]) => void) | undefined;
}

export function JobsTable({ jobs, now, isOld, selection, onSelect }: Props) {
  const { columns } = words;
  const isSelected = (id: number): boolean => selection === "all" || selection.includes(id);
  const all = jobs.map(({ job_id: id }) => id);
  return (
    <table className="ws-table ws-jobs" data-old={isOld} aria-busy={isOld}>
      <caption className="sr-only">{words.table}</caption>
      <thead>
        <tr>
          {onSelect !== undefined && (
            <td className="ws-pick">
              <label>
                <input
                  type="checkbox"
                  checked={all.length > 0 && all.every(isSelected)}
                  onChange={() => onSelect(all)}
                />
                <span>{words.selectPage}</span>
              </label>
            </td>
          )}
          <th scope="col">{columns.job}</th>
          <th scope="col">{columns.book}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.stages}</th>
          <th scope="col">{columns.priority}</th>
          <th scope="col">{columns.tries}</th>
          <th scope="col">{columns.age}</th>
          <th scope="col">{columns.took}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <JobRow
            key={job.job_id}
            job={job}
            now={now}
            isSelected={isSelected(job.job_id)}
            onSelect={onSelect && ((id) => onSelect([id]))}
          />
        ))}
      </tbody>
    </table>
  );
}
