import { useState } from "react";

import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { placed } from "../../place.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { workshop } from "../../words/workshop.ts";
import { Modal } from "../modal.tsx";
import { fateOf } from "./fate-of.ts";
import type { SceneTries } from "./tries-of.ts";

/** Two tries of a scene beside each other, or one laid over the other. */
export function CompareDialog({ scene, tries, onClose }: SceneTries & { onClose: () => void }) {
  const drawn = tries.filter(({ picture }) => picture !== null);
  const [left, setLeft] = useState(Math.max(0, drawn.length - 2));
  const [right, setRight] = useState(drawn.length - 1);
  const [isWipe, setWipe] = useState(false);
  const [one, other] = [drawn[left], drawn[right]];
  return (
    <Modal title={words.compareTitle(scene)} className="ws-wide" onClose={onClose}>
      {(close) => (
        <>
          <div className="ws-inline">
            <Choice name={words.compareLeft} tries={drawn} at={left} onChange={setLeft} />
            <Choice name={words.compareRight} tries={drawn} at={right} onChange={setRight} />
            <button
              type="button"
              className="ws-chip"
              aria-pressed={!isWipe}
              onClick={() => setWipe(false)}
            >
              {words.sideBySide}
            </button>
            <button
              type="button"
              className="ws-chip"
              aria-pressed={isWipe}
              onClick={() => setWipe(true)}
            >
              {words.wipe}
            </button>
          </div>
          {one !== undefined &&
            other !== undefined &&
            (isWipe ? <Wipe one={one} other={other} /> : <Pair one={one} other={other} />)}
          <p className="ws-buttons">
            <button type="button" className="act plain" onClick={close}>
              {workshop.close}
            </button>
          </p>
        </>
      )}
    </Modal>
  );
}

interface ChoiceProps {
  name: string;
  tries: readonly WorkshopStep[];
  at: number;
  onChange: (at: number) => void;
}

function Choice({ name, tries, at, onChange }: ChoiceProps) {
  return (
    <label>
      {name}{" "}
      <select value={at} onChange={(event) => onChange(Number(event.target.value))}>
        {tries.map((step, index) => (
          <option key={index} value={index}>
            {words.tryCaption(step.try)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Two {
  one: WorkshopStep;
  other: WorkshopStep;
}

function Pair({ one, other }: Two) {
  return (
    <div className="ws-pair">
      {[one, other].map((step, index) => (
        <figure key={index}>
          <Drawing step={step} />
          <figcaption>
            <b>{words.tryCaption(step.try)}</b> {fateOf(step)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function Wipe({ one, other }: Two) {
  const [share, setShare] = useState(50);
  return (
    <>
      <div className="ws-wipe" style={{ "--share": `${share}%` } as Record<string, string>}>
        <Drawing step={one} />
        <Drawing step={other} />
      </div>
      <label className="ws-wipe-at">
        {words.wipeAt}
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          onChange={(event) => setShare(Number(event.target.value))}
        />
      </label>
    </>
  );
}

function Drawing({ step: { picture } }: { step: WorkshopStep }) {
  return picture === null ? null : (
    <img src={placed(picture.large)} alt={picture.alt} width={480} height={480} />
  );
}
