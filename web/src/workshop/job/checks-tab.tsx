import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { partName } from "./part-name.ts";

interface Props {
  steps: readonly WorkshopStep[];
  step: WorkshopStep | undefined;
}

/** What the checker found: of the chosen scene, or of all of them. */
export function ChecksTab({ steps, step }: Props) {
  const checked = steps.filter(({ verdict }) => verdict !== null);
  const ofStep = checked.filter(({ part }) => part === step?.part);
  const shown = ofStep.length > 0 ? ofStep : checked;
  if (shown.length === 0) return <p className="ws-soft">{words.checksNone}</p>;
  return shown.map((each, index) => <Verdict key={index} step={each} />);
}

function Verdict({ step: { stage, part, verdict } }: { step: WorkshopStep }) {
  if (verdict === null) return null;
  return (
    <section>
      <h3>
        {partName(stage, part)}:{" "}
        <span className={verdict.passed ? "ws-good" : "ws-bad"}>
          {words.verdict(Math.round(verdict.score), verdict.passed)}
        </span>
      </h3>
      {!verdict.passed && <p>{words.keptBecause}</p>}
      <table className="ws-table ws-checks">
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.score}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {verdict.checks.map(({ id, score, weight, evidence }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td className="ws-number">
                {score === null ? (
                  <abbr title={words.notApplied}>{workshop.none}</abbr>
                ) : (
                  Math.round(score)
                )}
              </td>
              <td className="ws-number">{weight}</td>
              <td dir="auto">{evidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
