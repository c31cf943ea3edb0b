import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { WorkshopFailure } from "../../../../src/contract/workshop-failures.ts";
import { may, useWho } from "../../who.ts";
import { workshop } from "../../words/workshop.ts";
import { BulkDialog, type BulkWish } from "../bulk/bulk-dialog.tsx";
import { moment } from "../moment.ts";

/** One row for each cause, with one act for all of it. */
export function FailureTable({ groups }: { groups: readonly WorkshopFailure[] }) {
  const mayAct = may(useWho(), "ops:write");
  const [wish, setWish] = useState<BulkWish>();
  return (
    <>
      <table className="ws-table ws-failures">
        <caption className="sr-only">{workshop.failuresTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{workshop.cause}</th>
            <th scope="col">{workshop.count}</th>
            <th scope="col">
              <abbr title={workshop.openHint}>{workshop.open}</abbr>
            </th>
            <th scope="col">{workshop.first}</th>
            <th scope="col">{workshop.last}</th>
            <th scope="col">{workshop.newest}</th>
            <th scope="col">{workshop.acts}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.filter}>
              <th scope="row">
                <span className="ws-bad ws-mono">{group.error_code ?? workshop.causeUnknown}</span>{" "}
                <span className="ws-soft">
                  {group.stage} · {group.job_type}
                </span>
              </th>
              <td data-name={workshop.count} className="ws-number">
                {group.count.toLocaleString("en")}
              </td>
              <td data-name={workshop.open} className="ws-number">
                {group.open.toLocaleString("en")}
              </td>
              <td data-name={workshop.first} className="ws-number">
                {moment(group.first_at)}
              </td>
              <td data-name={workshop.last} className="ws-number">
                {moment(group.last_at)}
              </td>
              <td data-name={workshop.newest} className="ws-mono ws-ids">
                {group.job_ids.map((id) => (
                  <Link key={id} to="/workshop/jobs/$jobId" params={{ jobId: String(id) }}>
                    {id}
                  </Link>
                ))}
              </td>
              <td className="ws-row-acts">
                <Link to="/workshop/jobs" search={{ filter: group.filter }} className="ws-act">
                  {workshop.show}
                </Link>
                {mayAct && group.open > 0 && (
                  <button
                    type="button"
                    className="ws-act"
                    onClick={() =>
                      setWish({ act: "retry", filter: group.filter, count: group.count })
                    }
                  >
                    {workshop.retryGroup(group.open)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wish !== undefined && <BulkDialog {...wish} onClose={() => setWish(undefined)} />}
    </>
  );
}
