import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";

import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { workshop } from "../../words/workshop.ts";
import { FaultNote } from "../fault-note.tsx";
import { formText } from "../form-text.ts";
import { Modal } from "../modal.tsx";
import { ReasonField } from "../reason-field.tsx";
import { acts } from "../workshop-acts.ts";
import { type BulkAct, bulkPlanQuery } from "../workshop-queries.ts";
import { takeBulkInHand } from "./bulk-in-hand.ts";

export interface BulkWish {
  act: BulkAct;
  /** Which jobs. */
  filter: string;
  /** As many as it was when it was asked for. */
  count: number;
}

/** What would be done, to how many; and does it. */
export function BulkDialog(props: BulkWish & { onClose: () => void; onStarted?: () => void }) {
  const { act, filter, count, onClose, onStarted } = props;
  const plan = useQuery(bulkPlanQuery(act, filter));
  const starting = useMutation({
    mutationFn: (reason: string) => acts.startBulk(act, filter, reason),
    onSuccess: ({ bulk_id: id }) => {
      takeBulkInHand(id);
      onStarted?.();
    },
  });
  const able = plan.data?.able ?? 0;
  return (
    <Modal title={words.bulkTitles[act](plan.data?.able ?? count)} onClose={onClose}>
      {(close) => {
        const start = (event: FormEvent<HTMLFormElement>): void => {
          event.preventDefault();
          const reason = formText(new FormData(event.currentTarget), "reason");
          starting.mutate(reason, { onSuccess: close });
        };
        return (
          <form onSubmit={start} className="ws-form">
            <code className="ws-filter-text">{filter}</code>
            <div className="ws-plan" role="status">
              {plan.isPending && <p>{words.counting}</p>}
              {plan.data !== undefined && (
                <p>{able === 0 ? words.noneAble[act] : words.planned(able, plan.data.matching)}</p>
              )}
            </div>
            {able > 0 && plan.data !== undefined && (
              <p className="ws-soft">
                {words.sample}:{" "}
                {plan.data.sample.map(({ job_id: id }) => (
                  <Link key={id} to="/workshop/jobs/$jobId" params={{ jobId: String(id) }}>
                    {id}
                  </Link>
                ))}
              </p>
            )}
            <FaultNote error={starting.error ?? plan.error} />
            <ReasonField />
            {able > 0 && <p className="hint">{words.starts}</p>}
            <p className="ws-buttons">
              <button type="submit" className="act" disabled={able === 0 || starting.isPending}>
                {words.bulkTitles[act](able)}
              </button>
              <button type="button" className="act plain" onClick={close}>
                {workshop.leave}
              </button>
            </p>
          </form>
        );
      }}
    </Modal>
  );
}
