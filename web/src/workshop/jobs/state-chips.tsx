import type { WorkshopJobs } from "../../../../src/contract/workshop-jobs.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { states, statesIn, withStates, withStateSwitched } from "./filter-text.ts";

interface Props {
  filter: string;
  counts: WorkshopJobs["counts"] | undefined;
  onFilter: (filter: string) => void;
}

/** How many are in which state, of those that fit the rest of the filter; each switches its state on and off. */
export function StateChips({ filter, counts, onFilter }: Props) {
  const chosen = statesIn(filter);
  const all = counts && states.reduce((sum, state) => sum + counts[state], 0);
  return (
    <fieldset className="ws-chips">
      <legend className="sr-only">{words.stateGroup}</legend>
      <button
        type="button"
        className="ws-chip"
        aria-pressed={chosen.length === 0}
        onClick={() => onFilter(withStates(filter, []))}
      >
        {words.all} <b>{all?.toLocaleString("en")}</b>
      </button>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="ws-chip"
          data-state={state}
          aria-pressed={chosen.includes(state)}
          onClick={() => onFilter(withStateSwitched(filter, state))}
        >
          {workshop.states[state]} <b>{counts?.[state].toLocaleString("en")}</b>
        </button>
      ))}
    </fieldset>
  );
}
