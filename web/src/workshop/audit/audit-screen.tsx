import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";

import { Page } from "../../parts/page.tsx";
import { workshop } from "../../words/workshop.ts";
import { FaultNote } from "../fault-note.tsx";
import { auditQuery } from "../workshop-queries.ts";
import { AuditTable } from "./audit-table.tsx";

/** Who did what, to which job, why, and what changed by it. Nothing is ever taken out. */
export function AuditScreen() {
  const search = useSearch({ from: "/workshop/audit" });
  const query = useQuery(auditQuery(search));
  const { data } = query;
  const { cursor, ...of } = search;
  const isPart = of.job !== undefined || of.bulk !== undefined;
  return (
    <Page title={workshop.auditTitle} className="ws">
      <h1>{workshop.auditTitle}</h1>
      {isPart && (
        <p className="my-4">
          {workshop.auditOf(
            of.job === undefined ? workshop.bulkName(of.bulk ?? 0) : workshop.job(of.job),
          )}{" "}
          <Link to="/workshop/audit">{workshop.auditAll}</Link>
        </p>
      )}
      <FaultNote error={query.error} onAgain={() => void query.refetch()} />
      {query.isPending && <p className="ws-late ws-tall">{workshop.loading}</p>}
      {data?.entries.length === 0 && <p className="notice">{workshop.auditNone}</p>}
      {data !== undefined && data.entries.length > 0 && (
        <AuditTable entries={data.entries} isOld={query.isPlaceholderData} />
      )}
      <nav className="ws-pages" aria-label={workshop.pages}>
        {cursor !== undefined && (
          <Link to="/workshop/audit" search={of} className="ws-act">
            {workshop.newestPage}
          </Link>
        )}
        {data?.next_cursor != null && (
          <Link
            to="/workshop/audit"
            search={{ ...of, cursor: data.next_cursor }}
            className="ws-act"
          >
            {workshop.older}
          </Link>
        )}
      </nav>
    </Page>
  );
}
