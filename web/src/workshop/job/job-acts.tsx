import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { base } from "../../place.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { CopyButton } from "../copy-button.tsx";
import { acts } from "../workshop-acts.ts";
import { ActDialog } from "./act-dialog.tsx";
import { partName } from "./part-name.ts";
import { RedoDialog } from "./redo-dialog.tsx";
import { revealedQuery } from "./revealed-query.ts";

type Act = "cancel" | "retry" | "priority" | "reveal" | "redo";

interface Props {
  job: WorkshopJob;
  step: WorkshopStep | undefined;
  mayAct: boolean;
}

/** What can be done with a job as it is now. */
export function JobActs({ job: whole, step, mayAct }: Props) {
  const [open, setOpen] = useState<Act>();
  const queries = useQueryClient();
  const go = useNavigate();
  const { job, order, runs } = whole;
  const id = job.job_id;
  const isNewest = runs[0]?.job_id === id;
  const hasEnded = !["pending", "processing"].includes(job.status);
  const can: Record<Act, boolean> = {
    cancel: !hasEnded && !job.cancelling,
    retry: isNewest && (job.status === "failed" || job.status === "cancelled"),
    priority: job.status === "pending",
    redo: isNewest && hasEnded,
    reveal: order?.revealed === false,
  };
  const names: Record<Act, string> = {
    retry: words.retry,
    redo: words.redo(step === undefined ? "" : partName(step.stage, step.part) || step.stage),
    cancel: words.cancel,
    priority: words.changePriority,
    reveal: words.reveal,
  };
  const close = (): void => setOpen(undefined);
  const look = (): void => {
    void queries.invalidateQueries({ queryKey: ["workshop"] });
  };
  const goTo = (jobId: number): void => {
    look();
    void go({ to: "/workshop/jobs/$jobId", params: { jobId: String(jobId) }, search: {} });
  };
  const shown = Object.keys(names).filter((act): act is Act => can[act as Act]);
  return (
    <div className="ws-acts" role="group" aria-label={words.acts}>
      {mayAct &&
        shown.map((act, index) => (
          <button
            key={act}
            type="button"
            className={
              index === 0 && (act === "redo" || act === "retry") ? "ws-act ws-act-first" : "ws-act"
            }
            onClick={() => setOpen(act)}
          >
            {names[act]}
          </button>
        ))}
      <CopyButton name={words.curl} command={curlOf(id)} />
      {open === "cancel" && (
        <ActDialog
          title={words.cancelTitle(id)}
          hint={words.cancelHint}
          act={words.cancel}
          onAct={(reason) => acts.cancel(id, reason)}
          onDone={look}
          onClose={close}
        />
      )}
      {open === "retry" && (
        <ActDialog
          title={words.retryTitle(id)}
          hint={words.retryHint}
          act={words.retry}
          onAct={(reason) => acts.retry(id, reason)}
          onDone={({ job_id: next }) => goTo(next)}
          onClose={close}
        />
      )}
      {open === "priority" && (
        <ActDialog
          title={words.priorityTitle(id)}
          hint={words.priorityHint}
          act={words.changePriority}
          onAct={(reason, form) => acts.setPriority(id, Number(form.get("priority")), reason)}
          onDone={look}
          onClose={close}
        >
          <div className="field">
            <label htmlFor="priority">{words.priorityField}</label>
            <select id="priority" name="priority" defaultValue={job.priority}>
              {Array.from({ length: 10 }, (_, index) => (
                <option key={index}>{index + 1}</option>
              ))}
            </select>
          </div>
        </ActDialog>
      )}
      {open === "reveal" && (
        <ActDialog
          title={words.revealTitle}
          hint={words.revealHint}
          act={words.reveal}
          why={words.revealWhy}
          onAct={(reason) => acts.reveal(id, reason)}
          onDone={(revealed) => queries.setQueryData(revealedQuery(id).queryKey, revealed)}
          onClose={close}
        />
      )}
      {open === "redo" && <RedoDialog job={whole} step={step} onDone={goTo} onClose={close} />}
    </div>
  );
}

/** The request for this job, to be sent from a terminal. */
const curlOf = (jobId: number): string =>
  `curl -H "Authorization: Bearer $BOOKMILL_KEY" ${location.origin}${base}/api/workshop/jobs/${jobId}`;
