import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import type { BulkAct } from "../workshop-queries.ts";
import type { Selection } from "./selection.ts";

interface Props {
  selection: Selection;
  /** So many fit the filter; undefined before it is known. */
  matching: number | undefined;
  mayAct: boolean;
  /** There is a filter: nobody means all jobs there are by leaving it empty. */
  isFiltered: boolean;
  onAct: (act: BulkAct) => void;
  onSelect: (selection: Selection) => void;
}

/** How many fit, what is selected of them, and what can be done with it. */
export function SelectBar(props: Props) {
  const { selection, matching = 0, mayAct, isFiltered, onAct, onSelect } = props;
  const count = selection === "all" ? matching : selection.length;
  return (
    <div className="ws-select-bar">
      <span role="status">
        {selection === "all" && words.selectedAll(matching)}
        {selection !== "all" && count > 0 && words.selected(count)}
        {count === 0 && props.matching !== undefined && words.matching(matching)}
      </span>
      {count > 0 && (
        <>
          <button type="button" className="ws-act" onClick={() => onAct("retry")}>
            {words.retry}
          </button>
          <button type="button" className="ws-act" onClick={() => onAct("cancel")}>
            {words.cancel}
          </button>
          <button type="button" className="ws-act" onClick={() => onSelect([])}>
            {words.unselect}
          </button>
        </>
      )}
      {mayAct && isFiltered && selection !== "all" && matching > selection.length && (
        <button type="button" className="ws-act" onClick={() => onSelect("all")}>
          {words.selectAll(matching)}
        </button>
      )}
    </div>
  );
}
