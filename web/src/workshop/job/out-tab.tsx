import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { placed } from "../../place.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { duration } from "../duration.ts";
import { FactList } from "./fact-list.tsx";
import { partName } from "./part-name.ts";
import { secondsOf, stepWords } from "./step-words.ts";

/** What came of the chosen step, and of the whole. */
export function OutTab({ job, step }: { job: WorkshopJob; step: WorkshopStep | undefined }) {
  return (
    <>
      <h3>{words.chosen}</h3>
      {step === undefined ? <p className="ws-soft">{words.chooseStep}</p> : <StepOut step={step} />}
      <h3>{words.whole}</h3>
      <FactList
        facts={[
          [words.bookTitle, job.job.title],
          [words.error, errorOf(job)],
          [words.tabs.out, job.pages === null ? null : words.pages(job.pages)],
        ]}
      />
      {job.stage_errors.length > 0 && (
        <ul className="ws-list">
          {job.stage_errors.map(({ stage, error_message: message }) => (
            <li key={stage}>
              <span className="ws-mono">{stage}</span>: {message}
            </li>
          ))}
        </ul>
      )}
      {job.warnings.length > 0 && (
        <>
          <h3>{words.warnings}</h3>
          <ul className="ws-list">
            {job.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      <StageSeconds rows={job.stage_seconds} />
    </>
  );
}

function errorOf({
  job: { error_code: code },
  error_message: message,
}: WorkshopJob): string | null {
  if (code === null) return message;
  return message === null ? code : `${code}: ${message}`;
}

function StepOut({ step }: { step: WorkshopStep }) {
  const { picture } = step;
  const seconds = secondsOf(step);
  return (
    <>
      <p>
        <b className="ws-mono">{step.stage}</b> {partName(step.stage, step.part)}{" "}
        {words.tryNumber(step.try)}
      </p>
      {picture !== null && (
        <figure className="ws-large">
          <img src={placed(picture.large)} alt={picture.alt} width={480} height={480} />
          <figcaption dir="auto">{picture.alt}</figcaption>
        </figure>
      )}
      <p>{stepWords(step)}.</p>
      {step.rejected_because !== null && <p>{words.because(step.rejected_because)}</p>}
      {seconds !== null && step.attempt !== null && step.attempt > 1 && (
        <p className="ws-soft">{words.attemptOf(step.attempt)}</p>
      )}
    </>
  );
}

function StageSeconds({ rows }: { rows: WorkshopJob["stage_seconds"] }) {
  const longest = Math.max(
    1,
    ...rows.flatMap((row) => [row.seconds ?? 0, row.median_seconds ?? 0]),
  );
  return (
    <table className="ws-table ws-seconds">
      <caption>{words.seconds}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.stage}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.usually}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stage, seconds, median_seconds: median }) => (
          <tr key={stage}>
            <th scope="row" className="ws-mono">
              {stage}
            </th>
            <td>
              <Amount seconds={seconds} share={(seconds ?? 0) / longest} />
            </td>
            <td>
              <Amount seconds={median} share={(median ?? 0) / longest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Amount({ seconds, share }: { seconds: number | null; share: number }) {
  return (
    <span className="ws-amount" style={{ "--share": `${share * 100}%` } as Record<string, string>}>
      {seconds === null ? workshop.none : duration(seconds)}
    </span>
  );
}
