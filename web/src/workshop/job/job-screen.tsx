import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";

import { BookmillError } from "../../../../src/client/bookmill-error.ts";
import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { Page } from "../../parts/page.tsx";
import { may, useWho } from "../../who.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { countChanges } from "../count-changes.ts";
import { FaultNote } from "../fault-note.tsx";
import { usePaused } from "../paused.ts";
import { Updates } from "../updates.tsx";
import { useHeld } from "../use-held.ts";
import { useNow } from "../use-now.ts";
import { jobQuery } from "../workshop-queries.ts";
import { ChartTable } from "./chart-table.tsx";
import { addressOf, chosenStep } from "./chosen-step.ts";
import { Filmstrip } from "./filmstrip.tsx";
import { Inspector } from "./inspector.tsx";
import { JobChart } from "./job-chart.tsx";
import { JobHead } from "./job-head.tsx";
import { layOutChart } from "./lay-out-chart.ts";
import { revealedQuery } from "./revealed-query.ts";
import type { Tab } from "./tabs.ts";
import { withRevealed } from "./with-revealed.ts";

import "./chart.css";
import "./job.css";

/** One job: how it was made, what came of it, and what can be done about it. */
export function JobScreen() {
  const { jobId } = useParams({ from: "/workshop/jobs/$jobId" });
  const id = Number(jobId);
  const query = useQuery(jobQuery(id));
  const { data: revealed } = useQuery(revealedQuery(id));
  const { shown, waiting } = useHeld(query, jobId, changesIn);
  const isGone = query.error instanceof BookmillError && query.error.status === 404;
  return (
    <Page title={workshop.job(id)} className="ws">
      {shown === undefined ? (
        <>
          <h1>{isGone ? words.gone : workshop.job(id)}</h1>
          {isGone && <p className="my-4">{words.goneHint}</p>}
          {!isGone && <FaultNote error={query.error} onAgain={() => void query.refetch()} />}
          {query.isPending && <p className="ws-late ws-tall">{workshop.loading}</p>}
          {isGone && (
            <Link to="/workshop/jobs" className="act">
              {words.toJobs}
            </Link>
          )}
        </>
      ) : (
        <ShownJob
          job={withRevealed(shown, revealed)}
          until={revealed?.pictures_until}
          at={query.dataUpdatedAt}
          waiting={waiting}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  job: WorkshopJob;
  /** Until when hidden pictures are open. */
  until: string | null | undefined;
  /** When the server was asked. */
  at: number;
  waiting: number;
}

function ShownJob({ job, until, at, waiting }: ShownProps) {
  const search = useSearch({ from: "/workshop/jobs/$jobId" });
  const go = useNavigate();
  const isPaused = usePaused();
  const mayAct = may(useWho(), "ops:write");
  const isRunning = job.job.status === "processing";
  const now = useNow(isRunning && !isPaused);
  const layout = layOutChart(job, serverTime(job, { at, now: Math.max(now, at) }));
  const step = chosenStep(job.steps, search);
  const toSearch = (next: object): void => {
    void go({ to: ".", search: next, replace: true, resetScroll: false });
  };
  const choose = (next: WorkshopStep): void =>
    toSearch({ ...addressOf(next), tab: next.verdict === null ? "out" : "checks" });
  return (
    <>
      <div className="ws-head ws-head-top">
        <JobHead job={job} step={step} mayAct={mayAct} until={until} />
        <Updates waiting={waiting} at={at} />
      </div>
      <div className="ws-desk">
        <div className="ws-main">
          <h2>{words.chart}</h2>
          <JobChart layout={layout} chosen={step} onChoose={choose} />
          <ChartTable steps={job.steps} startedAt={job.job.started_at} onChoose={choose} />
          <h2>{words.pictures}</h2>
          <Filmstrip
            steps={job.steps}
            areHidden={job.job.has_drawing && job.steps.every(({ picture }) => picture === null)}
            chosen={step}
            onChoose={choose}
          />
        </div>
        <Inspector
          job={job}
          step={step}
          tab={search.tab ?? "in"}
          onTab={(tab: Tab) => toSearch({ ...search, tab })}
        />
      </div>
    </>
  );
}

/** The server's clock at this moment, so that what runs grows by it: this device's may go wrong. */
function serverTime({ job }: WorkshopJob, { at, now }: { at: number; now: number }): number {
  if (job.started_at === null || job.took_seconds === null) return now;
  const asked = Date.parse(job.started_at) + job.took_seconds * 1000;
  return job.status === "processing" ? asked + (now - at) : asked;
}

const changesIn = (held: WorkshopJob, fresh: WorkshopJob): number =>
  countChanges([...held.steps.entries()], [...fresh.steps.entries()], {
    id: ([index]) => index,
    facts: ([, { picture: _address, ...step }]) => step,
  });
