import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { FaultNote } from "../fault-note.tsx";
import { moment } from "../moment.ts";
import { eventsQuery } from "../workshop-queries.ts";

/** What happened to the job, as it was written down. */
export function EventsTab({ jobId }: { jobId: number }) {
  const [after, setAfter] = useState(0);
  const { data, error, isPlaceholderData } = useQuery(eventsQuery(jobId, after));
  const next = data?.next_after ?? null;
  return (
    <>
      <FaultNote error={error} />
      {data?.events.length === 0 && <p className="ws-soft">{words.eventsNone}</p>}
      {data !== undefined && data.events.length > 0 && (
        <table className="ws-table ws-events" data-old={isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{words.eventNumber}</th>
              <th scope="col">{words.eventAt}</th>
              <th scope="col">{words.eventType}</th>
            </tr>
          </thead>
          <tbody>
            {data.events.map(({ seq, at, type, data: raw }) => (
              <tr key={seq}>
                <th scope="row" className="ws-number">
                  {seq}
                </th>
                <td className="ws-number">{moment(at)}</td>
                <td>
                  <b className="ws-mono">{type}</b>
                  {Object.keys(raw).length > 0 && (
                    <code className="ws-raw" dir="auto">
                      {JSON.stringify(raw)}
                    </code>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="ws-buttons">
        {after > 0 && (
          <button type="button" className="ws-act" onClick={() => setAfter(0)}>
            {workshop.first}
          </button>
        )}
        {next !== null && (
          <button type="button" className="ws-act" onClick={() => setAfter(next)}>
            {words.moreEvents}
          </button>
        )}
      </p>
    </>
  );
}
