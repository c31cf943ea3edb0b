import { Link } from "@tanstack/react-router";

import type { AuditTrail } from "../../../../src/contract/workshop-audit.ts";
import { workshop } from "../../words/workshop.ts";
import { moment } from "../moment.ts";

type Entry = AuditTrail["entries"][number];

export function AuditTable({ entries, isOld }: { entries: readonly Entry[]; isOld: boolean }) {
  return (
    <table className="ws-table ws-audit" data-old={isOld}>
      <caption className="sr-only">{workshop.auditTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{workshop.at}</th>
          <th scope="col">{workshop.who}</th>
          <th scope="col">{workshop.what}</th>
          <th scope="col">{workshop.why}</th>
          <th scope="col">{workshop.before}</th>
          <th scope="col">{workshop.after}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.audit_id}>
            <td className="ws-number">{moment(entry.at)}</td>
            <td dir="auto">{entry.who.name}</td>
            <th scope="row">
              <What entry={entry} />
            </th>
            <td data-name={workshop.why} dir="auto">
              {entry.reason ?? workshop.none}
            </td>
            <td data-name={workshop.before}>
              <Facts facts={entry.before} />
            </td>
            <td data-name={workshop.after}>
              <Facts facts={entry.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ entry: { act, job_id: job, bulk_id: bulk, filter } }: { entry: Entry }) {
  return (
    <>
      {workshop.auditActs[act]}{" "}
      {job !== null && (
        <Link to="/workshop/jobs/$jobId" params={{ jobId: String(job) }}>
          {workshop.job(job)}
        </Link>
      )}
      {filter !== null && (
        <Link to="/workshop/jobs" search={{ filter }} className="ws-mono">
          {filter}
        </Link>
      )}{" "}
      {bulk !== null && (
        <Link to="/workshop/audit" search={{ bulk }} className="ws-soft">
          {workshop.bulkName(bulk)}
        </Link>
      )}
    </>
  );
}

function Facts({ facts }: { facts: Entry["before"] }) {
  if (facts === null) return <span className="ws-soft">{workshop.none}</span>;
  return Object.entries(facts).map(([name, value]) => (
    <span key={name} className="ws-mono ws-fact">
      {name}: {typeof value === "string" ? value : JSON.stringify(value)}
    </span>
  ));
}
