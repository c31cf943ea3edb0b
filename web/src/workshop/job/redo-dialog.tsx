import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import type { RedoPlan } from "../../../../src/contract/redo-book.ts";
import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { FaultNote } from "../fault-note.tsx";
import { Modal } from "../modal.tsx";
import { acts } from "../workshop-acts.ts";
import { estimateRedo } from "./estimate-redo.ts";
import { partName } from "./part-name.ts";
import { choiceFor, redoChoices } from "./redo-choices.ts";

interface Props {
  job: WorkshopJob;
  /** What is looked at: offered first. */
  step: WorkshopStep | undefined;
  /** With the number of the new run. */
  onDone: (jobId: number) => void;
  onClose: () => void;
}

/** Makes a part of the book anew; the server has said before what that takes and what it keeps. */
export function RedoDialog({ job, step, onDone, onClose }: Props) {
  const id = job.job.job_id;
  const choices = redoChoices(job);
  const [key, setKey] = useState(() => choiceFor(step, choices));
  const choice = choices.find((each) => each.key === key);
  const plan = useQuery({
    queryKey: ["redo-plan", id, key],
    queryFn: () => acts.planRedo(id, choice?.redo ?? {}),
    enabled: choice !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const redoing = useMutation({ mutationFn: () => acts.redo(id, choice?.redo ?? {}) });
  return (
    <Modal title={words.redoTitle} onClose={onClose}>
      {(close) => {
        const submit = (event: FormEvent): void => {
          event.preventDefault();
          redoing.mutate(undefined, {
            onSuccess: ({ job_id: next }) => {
              close();
              onDone(next);
            },
          });
        };
        return (
          <form onSubmit={submit} className="ws-form">
            <div className="field">
              <label htmlFor="redo-what">{words.redoWhat}</label>
              <select id="redo-what" value={key} onChange={(event) => setKey(event.target.value)}>
                {choices.map((each) => (
                  <option key={each.key} value={each.key}>
                    {each.name}
                  </option>
                ))}
              </select>
            </div>
            <div className="ws-plan" role="status">
              {plan.isPending && <p>{words.planning}</p>}
              {plan.data !== undefined && <Plan plan={plan.data} steps={job.steps} />}
            </div>
            <FaultNote error={redoing.error ?? plan.error} />
            <p className="ws-buttons">
              <button
                type="submit"
                className="act"
                disabled={plan.data === undefined || redoing.isPending}
              >
                {words.redoGo}
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

function Plan({ plan, steps }: { plan: RedoPlan; steps: readonly WorkshopStep[] }) {
  const seconds = estimateRedo(plan, steps);
  const stages = [...new Set(plan.run.map(({ stage }) => stage))];
  return (
    <>
      <p>
        <strong>{words.plan(plan.run.length, plan.keep.length)}</strong>{" "}
        {seconds !== null && words.planTime(duration(seconds))}
      </p>
      <ul className="ws-list" aria-label={words.planOf}>
        {stages.map((stage) => (
          <li key={stage}>
            <span className="ws-mono">{stage}</span>{" "}
            {plan.run
              .filter((each) => each.stage === stage)
              .map(({ part }) => partName(stage, part))
              .filter((name) => name !== "")
              .join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}
