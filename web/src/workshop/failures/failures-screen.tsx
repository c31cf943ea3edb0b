import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";

import { Page } from "../../parts/page.tsx";
import { workshop } from "../../words/workshop.ts";
import { countChanges } from "../count-changes.ts";
import { FaultNote } from "../fault-note.tsx";
import { Updates } from "../updates.tsx";
import { useHeld } from "../use-held.ts";
import { WindowChoice } from "../window-choice.tsx";
import { failuresQuery } from "../workshop-queries.ts";
import { FailureTable } from "./failure-table.tsx";

/** What failed, by what was the cause. */
export function FailuresScreen() {
  const { window = "24h" } = useSearch({ from: "/workshop/failures" });
  const query = useQuery(failuresQuery(window));
  const { shown, waiting } = useHeld(query, window, (held, fresh) =>
    countChanges([...held.groups.entries()], [...fresh.groups.entries()], {
      id: ([index]) => index,
      facts: ([, { filter, count, open }]) => [filter, count, open],
    }),
  );
  return (
    <Page title={workshop.failuresTitle} className="ws">
      <div className="ws-head">
        <h1>{workshop.failuresTitle}</h1>
        <Updates waiting={waiting} at={query.dataUpdatedAt} />
      </div>
      <WindowChoice window={window} />
      <FaultNote error={query.error} onAgain={() => void query.refetch()} />
      {query.isPending && <p className="ws-late ws-tall">{workshop.loading}</p>}
      {shown !== undefined && (
        <div data-old={query.isPlaceholderData}>
          <p className="my-4">
            {shown.failed === 0 ? workshop.noFailures : workshop.failedIn(shown.failed)}
          </p>
          {shown.groups.length > 0 && <FailureTable groups={shown.groups} />}
        </div>
      )}
    </Page>
  );
}
