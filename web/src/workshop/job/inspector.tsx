import { type KeyboardEvent, useId } from "react";

import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { ChecksTab } from "./checks-tab.tsx";
import { EventsTab } from "./events-tab.tsx";
import { InTab } from "./in-tab.tsx";
import { OutTab } from "./out-tab.tsx";
import { RunsTab } from "./runs-tab.tsx";
import { type Tab, tabs } from "./tabs.ts";

interface Props {
  job: WorkshopJob;
  step: WorkshopStep | undefined;
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** All there is to know about the job, and about the chosen step. */
export function Inspector({ job, step, tab, onTab }: Props) {
  const id = useId();
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? tab;
    onTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section className="ws-inspector" aria-label={words.inspector}>
      <div className="ws-tabs" role="tablist" aria-label={words.inspector} onKeyDown={onKey}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls={`${id}-panel`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => onTab(each)}
          >
            {words.tabs[each]}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        className="ws-panel"
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        tabIndex={0}
      >
        {tab === "in" && <InTab job={job} />}
        {tab === "out" && <OutTab job={job} step={step} />}
        {tab === "checks" && <ChecksTab steps={job.steps} step={step} />}
        {tab === "events" && <EventsTab jobId={job.job.job_id} />}
        {tab === "runs" && <RunsTab job={job} />}
      </div>
    </section>
  );
}
