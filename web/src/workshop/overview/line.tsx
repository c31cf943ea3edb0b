import { Link } from "@tanstack/react-router";

import type { WorkshopOverview } from "../../../../src/contract/workshop-overview.ts";
import { workshopOverview as words } from "../../words/workshop-overview.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { WaitNote } from "../wait-note.tsx";

/** Who waits: the longest wait and why, and how deep each priority is. */
export function Line({ overview }: { overview: WorkshopOverview }) {
  const { oldest_waiting: oldest, lanes, scheduled, parked, paused } = overview;
  const deepest = Math.max(1, ...lanes.map(({ depth }) => depth));
  return (
    <section className="ws-line">
      <h2>{words.waitingTitle}</h2>
      {paused && <p className="notice bad">{words.paused}</p>}
      {oldest === null ? (
        <p className="ws-soft">{words.nobodyWaits}</p>
      ) : (
        <p className="ws-oldest">
          <Link to="/workshop/jobs/$jobId" params={{ jobId: String(oldest.job_id) }}>
            {workshop.job(oldest.job_id)}
          </Link>{" "}
          <b>{words.waited(duration(oldest.waited_seconds), oldest.priority)}</b>
          {": "}
          <WaitNote waiting={oldest.waiting} />
        </p>
      )}
      {lanes.length > 0 && (
        <table className="ws-table">
          <caption className="sr-only">{words.lanes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lanePriority}</th>
              <th scope="col">{words.laneDepth}</th>
              <th scope="col">{words.laneOldest}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ priority, depth, oldest_seconds: seconds }) => (
              <tr key={priority}>
                <th scope="row">
                  <Link
                    to="/workshop/jobs"
                    search={{ filter: `state:pending priority:${priority}` }}
                    aria-label={`${words.lanePriority} ${priority}`}
                  >
                    {priority}
                  </Link>
                </th>
                <td>
                  <span
                    className="ws-amount"
                    style={{ "--share": `${(depth / deepest) * 100}%` } as Record<string, string>}
                  >
                    {words.more(depth)}
                  </span>
                </td>
                <td className="ws-number">{duration(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {scheduled + parked > 0 && <p className="ws-soft">{words.aside(scheduled, parked)}</p>}
    </section>
  );
}
