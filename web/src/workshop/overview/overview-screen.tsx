import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";

import type { WorkshopOverview } from "../../../../src/contract/workshop-overview.ts";
import { Page } from "../../parts/page.tsx";
import { workshopOverview as words } from "../../words/workshop-overview.ts";
import { workshop } from "../../words/workshop.ts";
import { countChanges } from "../count-changes.ts";
import { FailureTable } from "../failures/failure-table.tsx";
import { FaultNote } from "../fault-note.tsx";
import { Updates } from "../updates.tsx";
import { useHeld } from "../use-held.ts";
import { WindowChoice } from "../window-choice.tsx";
import { WorkerCard } from "../workers/worker-card.tsx";
import { overviewQuery } from "../workshop-queries.ts";
import { Figures } from "./figures.tsx";
import { Line } from "./line.tsx";
import { MiniGantt } from "./mini-gantt.tsx";

import "./overview.css";

/** The workshop at a glance. */
export function OverviewScreen() {
  const { window = "24h" } = useSearch({ from: "/workshop/" });
  const query = useQuery(overviewQuery(window));
  const { shown, waiting } = useHeld(query, window, changesIn);
  return (
    <Page title={words.title} className="ws">
      <div className="ws-head">
        <h1>{words.title}</h1>
        <Updates waiting={waiting} at={query.dataUpdatedAt} />
      </div>
      <WindowChoice window={window} />
      <FaultNote error={query.error} onAgain={() => void query.refetch()} />
      {query.isPending && <p className="ws-late ws-tall">{workshop.loading}</p>}
      {shown !== undefined && (
        <div className="ws-overview" data-old={query.isPlaceholderData}>
          <Figures overview={shown} />
          <Warnings overview={shown} />
          <Line overview={shown} />
          <Running overview={shown} />
          <section>
            <h2>{words.failures}</h2>
            {shown.failures.length === 0 ? (
              <p className="ws-soft">{workshop.noFailures}</p>
            ) : (
              <FailureTable groups={shown.failures} />
            )}
            <p>
              <Link to="/workshop/failures" search={{ window }}>
                {words.allFailures}
              </Link>
            </p>
          </section>
          <section>
            <h2>{words.workers}</h2>
            {shown.workers.length === 0 && <p className="ws-soft">{workshop.noWorkers}</p>}
            <ul className="ws-workers">
              {shown.workers.map((worker) => (
                <WorkerCard key={worker.worker_id} worker={worker} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Page>
  );
}

function Warnings({ overview: { warnings } }: { overview: WorkshopOverview }) {
  return (
    <section>
      <h2>{words.warnings}</h2>
      {warnings.length === 0 && <p className="ws-good">{words.well}</p>}
      <ul className="ws-warnings">
        {warnings.map(({ code, message }) => (
          <li key={code} className="notice bad">
            {message} <code className="ws-soft">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Running({ overview }: { overview: WorkshopOverview }) {
  const { running, running_count: all } = overview;
  const longest = Math.max(1, ...running.map((job) => job.took_seconds ?? 0));
  return (
    <section className="ws-running">
      <h2>{words.running}</h2>
      {running.length === 0 && <p className="ws-soft">{words.nothingRuns}</p>}
      {all > running.length && (
        <p className="ws-soft">
          {words.runningMore(running.length, all)}{" "}
          <Link to="/workshop/jobs" search={{ filter: "state:processing" }}>
            {workshop.jobs}
          </Link>
        </p>
      )}
      <ol>
        {running.map((job) => (
          <MiniGantt key={job.job_id} job={job} longest={longest} />
        ))}
      </ol>
    </section>
  );
}

const changesIn = (held: WorkshopOverview, fresh: WorkshopOverview): number =>
  countChanges(held.running, fresh.running, {
    id: ({ job_id: id }) => id,
    facts: ({ overall_progress: progress, stage }) => [progress, stage],
  }) +
  Math.abs(fresh.completed - held.completed) +
  Math.abs(fresh.failed - held.failed);
