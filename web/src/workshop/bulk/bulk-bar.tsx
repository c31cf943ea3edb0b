import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { Bulk } from "../../../../src/contract/workshop-bulk.ts";
import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { FaultNote } from "../fault-note.tsx";
import { useNow } from "../use-now.ts";
import { acts } from "../workshop-acts.ts";
import { bulkQuery } from "../workshop-queries.ts";
import { takeBulkInHand, useBulkInHand } from "./bulk-in-hand.ts";

/** At the foot of every screen: what becomes of the bulk act that was started here. */
export function BulkBar() {
  const id = useBulkInHand();
  return id === null ? null : <Following key={id} id={id} />;
}

function Following({ id }: { id: number }) {
  const queries = useQueryClient();
  const { data: bulk, error } = useQuery(bulkQuery(id));
  const ending = useMutation({
    mutationFn: () => acts.endBulk(id),
    onSuccess: (ended) => queries.setQueryData(bulkQuery(id).queryKey, ended),
  });
  const isOpen = bulk?.state === "waiting" || bulk?.state === "running";
  return (
    <aside
      className="ws-bulk"
      aria-label={words.running[bulk?.act ?? "retry"](bulk?.matching ?? 0)}
    >
      {bulk !== undefined && <BulkState bulk={bulk} />}
      <FaultNote error={ending.error ?? (bulk === undefined ? error : null)} />
      {isOpen && (
        <button
          type="button"
          className="ws-act"
          disabled={ending.isPending}
          onClick={() => ending.mutate()}
        >
          {bulk.state === "waiting" ? words.takeBack : words.stop}
        </button>
      )}
      {!isOpen && (
        <>
          <Link to="/workshop/audit" search={{ bulk: id }} className="ws-act">
            {words.trail}
          </Link>
          <button type="button" className="ws-act" onClick={() => takeBulkInHand(null)}>
            {workshop.close}
          </button>
        </>
      )}
    </aside>
  );
}

function BulkState({ bulk }: { bulk: Bulk }) {
  const { state, act, matching, done, skipped, failed } = bulk;
  const now = useNow(state === "waiting");
  const seen = done + skipped + failed;
  const left = Math.max(0, Math.ceil((Date.parse(bulk.starts_at) - now) / 1000));
  return (
    <>
      <p>
        <strong role="status">{words.running[act](matching)}</strong>{" "}
        {state === "waiting" && words.startsIn(left)}
        {state === "running" && words.progress(seen, matching)}
        {state === "taken_back" && words.takenBack}
        {state === "stopped" && `${words.stopped} ${words.result(done, skipped, failed)}.`}
        {state === "done" && <span role="status">{words.result(done, skipped, failed)}.</span>}
      </p>
      {state === "running" && (
        <progress max={matching} value={seen} aria-label={words.running[act](matching)} />
      )}
    </>
  );
}
