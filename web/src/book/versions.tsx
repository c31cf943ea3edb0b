import { useQuery } from "@tanstack/react-query";

import { book } from "../words/book.ts";
import { momentOf } from "./moment-of.ts";
import { runsQuery } from "./part-queries.ts";
import { useAct } from "./use-act.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** Earlier versions of the book that can be taken back. */
export function Versions({ bookId, jobId }: { bookId: number; jobId: number }) {
  const runs = useQuery(runsQuery(bookId));
  const act = useAct(bookId);
  const earlier = (runs.data?.runs ?? []).filter(
    (run) => run.status === "completed" && run.job_id !== jobId,
  );
  if (earlier.length === 0) return null;
  return (
    <section className="versions" aria-labelledby="versions">
      <h3 id="versions">{book.versions}</h3>
      <p className="hint">{book.versionsWhat}</p>
      {act.error && <p className="fault">{whatWentWrong(act.error).join(" ")}</p>}
      <ul className="share-links">
        {earlier.map(({ job_id: run, completed_at: completed, created_at: created }, index) => {
          const number = earlier.length - index;
          const moment = momentOf(completed ?? created);
          return (
            <li key={run}>
              <span>{book.version(number, moment)}</span>
              <button
                type="button"
                className="act quiet"
                aria-label={book.versionTakeOf(number, moment)}
                disabled={act.isPending}
                onClick={() => act.mutate((one) => one.restore(run))}
              >
                {book.versionTake}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
