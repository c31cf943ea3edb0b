import type { WorkshopJob } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { FactList } from "./fact-list.tsx";

const fields = Object.keys(words.order) as (keyof typeof words.order)[];

/** What was ordered. */
export function InTab({ job: { job, order, notes } }: { job: WorkshopJob }) {
  const facts = fields.map((field): [string, string | null] => {
    const value = order === null ? null : order[field];
    return [words.order[field], Array.isArray(value) ? value.join(", ") : value];
  });
  return (
    <>
      {order === null && <p className="ws-soft">{words.noOrder}</p>}
      {order?.revealed === false && <p className="ws-soft">{words.masked}</p>}
      <FactList
        facts={[
          ...facts,
          [words.user, job.user_id],
          [words.batch, job.batch_id === null ? null : String(job.batch_id)],
        ]}
      />
      {notes.length > 0 && (
        <>
          <h3>{words.notes}</h3>
          <ul className="ws-list">
            {notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
