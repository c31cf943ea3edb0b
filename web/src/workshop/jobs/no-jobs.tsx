import { Link } from "@tanstack/react-router";

import { base } from "../../place.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { CopyButton } from "../copy-button.tsx";

const order = `curl ${location.origin}${base}/api/books/generate \\
  -H 'content-type: application/json' \\
  -d '{"job_type":"interactive_search","character_name":"Pip"}'`;

/** Instead of an empty list. */
export function NoJobs({ isFiltered, onAll }: { isFiltered: boolean; onAll: () => void }) {
  if (isFiltered) {
    return (
      <div className="notice">
        <p>{words.noneMatch}</p>
        <button type="button" className="ws-act" onClick={onAll}>
          {words.showAll}
        </button>
      </div>
    );
  }
  return (
    <div className="notice ws-empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyHint}</p>
      <pre className="ws-code" tabIndex={0}>
        {order}
      </pre>
      <CopyButton name={workshop.copy} command={order} />
      <Link to="/make" className="act">
        {words.makeOne}
      </Link>
    </div>
  );
}
