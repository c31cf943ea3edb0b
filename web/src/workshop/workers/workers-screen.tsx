import { useQuery } from "@tanstack/react-query";

import type { WorkshopWorker } from "../../../../src/contract/workshop-workers.ts";
import { Page } from "../../parts/page.tsx";
import { workshop } from "../../words/workshop.ts";
import { countChanges } from "../count-changes.ts";
import { FaultNote } from "../fault-note.tsx";
import { Updates } from "../updates.tsx";
import { useHeld } from "../use-held.ts";
import { workersQuery } from "../workshop-queries.ts";
import { WorkerCard } from "./worker-card.tsx";

/** Who makes the books. */
export function WorkersScreen() {
  const query = useQuery(workersQuery);
  const { shown, waiting } = useHeld(query, "workers", (held, fresh) =>
    countChanges(held.workers, fresh.workers, { id: ({ worker_id: id }) => id, facts: settled }),
  );
  return (
    <Page title={workshop.workersTitle} className="ws">
      <div className="ws-head">
        <h1>{workshop.workersTitle}</h1>
        <Updates waiting={waiting} at={query.dataUpdatedAt} />
      </div>
      <FaultNote error={query.error} onAgain={() => void query.refetch()} />
      {query.isPending && <p className="ws-late ws-tall">{workshop.loading}</p>}
      {shown?.workers.length === 0 && <p className="notice">{workshop.noWorkers}</p>}
      <h2 className="sr-only">{workshop.workers}</h2>
      <ul className="ws-workers">
        {shown?.workers.map((worker) => (
          <WorkerCard key={worker.worker_id} worker={worker} />
        ))}
      </ul>
    </Page>
  );
}

/** What of a worker changes by more than the clock. */
const settled = ({ state, jobs }: WorkshopWorker): unknown => [
  state,
  jobs.map(({ job_id: id, stages }) => [id, stages]),
];
