import { useState } from "react";

import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { partName } from "./part-name.ts";
import { secondsOf } from "./step-words.ts";

interface Props {
  steps: readonly WorkshopStep[];
  startedAt: string | null;
  onChoose: (step: WorkshopStep) => void;
}

/** The chart in words, for those who read or hear rather than look. */
export function ChartTable({ steps, startedAt, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="ws-fold ws-fold-flat"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.asTable}</summary>
      {isOpen && (
        <div className="ws-scroll" role="region" aria-label={words.asTable} tabIndex={0}>
          <table className="ws-table">
            <thead>
              <tr>
                {Object.values(words.columns).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <StepRow key={index} step={step} startedAt={startedAt} onChoose={onChoose} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function StepRow({ step, startedAt, onChoose }: Omit<Props, "steps"> & { step: WorkshopStep }) {
  const seconds = secondsOf(step);
  const after =
    startedAt === null || step.started_at === null || step.from_job_id !== null
      ? null
      : (Date.parse(step.started_at) - Date.parse(startedAt)) / 1000;
  return (
    <tr>
      <th scope="row" className="ws-mono">
        <button type="button" className="ws-link" onClick={() => onChoose(step)}>
          {step.stage}
        </button>
      </th>
      <td>{partName(step.stage, step.part)}</td>
      <td>{step.try}</td>
      <td>{words.stepStates[step.state]}</td>
      <td className="ws-number">{told(after)}</td>
      <td className="ws-number">{told(seconds)}</td>
      <td className="ws-number">{told(step.waited_seconds)}</td>
      <td>
        {[
          step.from_job_id === null ? "" : words.from(step.from_job_id),
          step.accepted === false ? words.rejected : "",
          step.rejected_because ?? "",
        ]
          .filter((part) => part !== "")
          .join(", ")}
      </td>
    </tr>
  );
}

const told = (seconds: number | null): string =>
  seconds === null ? workshop.none : duration(seconds);
