import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { BookmillError } from "../../../../src/client/bookmill-error.ts";
import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import type { WorkshopJobs } from "../../../../src/contract/workshop-jobs.ts";
import { Page } from "../../parts/page.tsx";
import { may, useWho } from "../../who.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { BulkDialog, type BulkWish } from "../bulk/bulk-dialog.tsx";
import { countChanges } from "../count-changes.ts";
import { FaultNote } from "../fault-note.tsx";
import { Updates } from "../updates.tsx";
import { useHeld } from "../use-held.ts";
import { useNow } from "../use-now.ts";
import { type BulkAct, formatsQuery, jobsQuery } from "../workshop-queries.ts";
import { CsvButton } from "./csv-button.tsx";
import { FilterField } from "./filter-field.tsx";
import { JobsTable } from "./jobs-table.tsx";
import { NoJobs } from "./no-jobs.tsx";
import { SelectBar } from "./select-bar.tsx";
import { type Selection, selectionFilter, withSwitched } from "./selection.ts";
import { Shortcuts } from "./shortcuts.tsx";
import { StateChips } from "./state-chips.tsx";
import { useJobKeys } from "./use-job-keys.ts";
import { useKeysSwitch } from "./use-keys-switch.ts";
import { Views } from "./views.tsx";

import "./filter-field.css";
import "./folds.css";
import "./jobs.css";

/** Every job there is, a page at a time. What is shown stands in the address. */
export function JobsScreen() {
  const { filter = "", cursor } = useSearch({ from: "/workshop/jobs" });
  const go = useNavigate();
  const mayAct = may(useWho(), "ops:write");
  const query = useQuery(jobsQuery({ filter, cursor }));
  const { shown, waiting } = useHeld(query, `${filter} ${cursor ?? ""}`, changesIn);
  const now = useNow(true);
  const [selection, setSelection] = useState<Selection>([]);
  const [wish, setWish] = useState<BulkWish>();
  const [keysOn, switchKeys] = useKeysSwitch();

  const toFilter = (next: string): void => {
    setSelection([]);
    void go({ to: "/workshop/jobs", search: next === "" ? {} : { filter: next } });
  };
  const select = (ids: readonly number[]): void => setSelection((old) => withSwitched(old, ids));
  const matching = shown?.matching ?? 0;
  const act = (what: BulkAct, here?: number): void => {
    const wanted = selection.length === 0 && here !== undefined ? [here] : selection;
    if (!mayAct || wanted.length === 0) return;
    const count = wanted === "all" ? matching : wanted.length;
    setWish({ act: what, filter: selectionFilter(wanted, filter), count });
  };
  useJobKeys({ isOn: keysOn, onSelect: (id) => mayAct && select([id]), onAct: act });

  return (
    <Page title={words.title} className="ws">
      <div className="ws-head">
        <h1>{words.title}</h1>
        <Updates waiting={waiting} at={query.dataUpdatedAt} />
      </div>
      <FilterField
        filter={filter}
        known={useKnown(shown)}
        faults={faultsIn(query.error)}
        onFilter={toFilter}
      />
      <StateChips filter={filter} counts={shown?.counts} onFilter={toFilter} />
      <div className="ws-tools">
        <SelectBar
          selection={selection}
          matching={shown?.matching}
          mayAct={mayAct}
          isFiltered={filter !== ""}
          onAct={act}
          onSelect={setSelection}
        />
        <Views filter={filter} onFilter={toFilter} />
        <Shortcuts isOn={keysOn} onSwitch={switchKeys} />
        <CsvButton filter={filter} />
      </div>
      {faultsIn(query.error).length === 0 && (
        <FaultNote error={query.error} onAgain={() => void query.refetch()} />
      )}
      <div className="ws-rows">
        {query.isPending && <p className="ws-late">{workshop.loading}</p>}
        {shown?.jobs.length === 0 && (
          <NoJobs isFiltered={filter !== "" || cursor !== undefined} onAll={() => toFilter("")} />
        )}
        {shown !== undefined && shown.jobs.length > 0 && (
          <JobsTable
            jobs={shown.jobs}
            now={now}
            isOld={query.isPlaceholderData}
            selection={selection}
            onSelect={mayAct ? select : undefined}
          />
        )}
      </div>
      <nav className="ws-pages" aria-label={workshop.pages}>
        {cursor !== undefined && (
          <Link to="/workshop/jobs" search={filter === "" ? {} : { filter }} className="ws-act">
            {workshop.newestPage}
          </Link>
        )}
        {shown?.next_cursor != null && (
          <Link
            to="/workshop/jobs"
            search={{ ...(filter !== "" && { filter }), cursor: shown.next_cursor }}
            className="ws-act"
            onClick={() => setSelection((old) => (old === "all" ? old : []))}
          >
            {workshop.older}
          </Link>
        )}
      </nav>
      {wish !== undefined && (
        <BulkDialog
          {...wish}
          onClose={() => setWish(undefined)}
          onStarted={() => setSelection([])}
        />
      )}
    </Page>
  );
}

const changesIn = (held: WorkshopJobs, fresh: WorkshopJobs): number =>
  countChanges(held.jobs, fresh.jobs, { id: ({ job_id: id }) => id, facts: settled });

/** What of a job changes by more than the clock. */
const settled = ({ took_seconds: _took, cover: _address, ...job }: WorkshopJobRow): unknown => job;

/** The filter's own faults stand next to where it is written. */
function faultsIn(error: unknown): string[] {
  if (!(error instanceof BookmillError) || error.status !== 422) return [];
  return error.errors.length > 0 ? error.errors.map(({ detail }) => detail) : [error.detail];
}

function useKnown(shown: WorkshopJobs | undefined) {
  const { data } = useQuery(formatsQuery);
  const formats = data?.formats ?? [];
  const errors = shown?.jobs.flatMap(({ error_code: code }) => (code === null ? [] : [code])) ?? [];
  return {
    stages: [...new Set(formats.flatMap(({ stages }) => stages))],
    types: formats.map(({ name }) => name),
    errors: [...new Set(errors)],
  };
}
