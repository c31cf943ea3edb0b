import { useState } from "react";

import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { placed } from "../../place.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import { fateOf } from "./fate-of.ts";
import { type SceneTries, triesOf } from "./tries-of.ts";

interface Props {
  steps: readonly WorkshopStep[];
  /** They show a child's drawing, and nobody has revealed them. */
  areHidden: boolean;
  chosen: WorkshopStep | undefined;
  onChoose: (step: WorkshopStep) => void;
}

/** All drawings: a strip for each scene, its tries side by side. */
export function Filmstrip({ steps, areHidden, chosen, onChoose }: Props) {
  const [compared, setCompared] = useState<SceneTries>();
  const scenes = triesOf(steps);
  if (areHidden) return <p className="ws-soft">{words.picturesHidden}</p>;
  if (scenes.length === 0) return <p className="ws-soft">{words.noPictures}</p>;
  return (
    <>
      <ol className="ws-film">
        {scenes.map((each) => (
          <li key={each.scene}>
            <h3>{words.scene(each.scene)}</h3>
            <div className="ws-tries">
              {each.tries.map((step, index) => (
                <TryCard
                  key={index}
                  step={step}
                  isChosen={step === chosen}
                  onChoose={() => onChoose(step)}
                />
              ))}
            </div>
            {each.tries.filter(({ picture }) => picture !== null).length > 1 && (
              <button type="button" className="ws-act" onClick={() => setCompared(each)}>
                {words.compare}
              </button>
            )}
          </li>
        ))}
      </ol>
      {compared !== undefined && (
        <CompareDialog {...compared} onClose={() => setCompared(undefined)} />
      )}
    </>
  );
}

interface CardProps {
  step: WorkshopStep;
  isChosen: boolean;
  onChoose: () => void;
}

function TryCard({ step, isChosen, onChoose }: CardProps) {
  const { picture, try: number, accepted, state } = step;
  return (
    <button
      type="button"
      className="ws-try sheet"
      data-accepted={accepted ?? state}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {picture === null ? (
        <span className="ws-blank" />
      ) : (
        <img
          src={placed(picture.small)}
          alt={picture.alt}
          width={160}
          height={160}
          loading="lazy"
        />
      )}
      <span className="ws-caption">
        <b>{words.tryCaption(number)}</b> {fateOf(step)}
      </span>
    </button>
  );
}
