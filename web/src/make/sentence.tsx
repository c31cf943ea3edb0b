import { make } from "../words/make.ts";
import type { StepProps } from "./step-props.ts";
import { WordInPlace } from "./word-in-place.tsx";

const places = [
  { field: "name", label: make.name, empty: make.someone, max: 40, before: "" },
  {
    field: "type",
    label: make.type,
    empty: make.someType,
    max: 80,
    before: make.sentence.afterName,
  },
  {
    field: "ability",
    label: make.ability,
    empty: make.someAbility,
    max: 80,
    before: make.sentence.beforeAbility,
  },
  {
    field: "adventure",
    label: make.adventure,
    empty: make.someAdventure,
    max: 80,
    before: make.sentence.beforeAdventure,
  },
  {
    field: "world",
    label: make.whereTitle,
    empty: make.someWorld,
    max: 80,
    before: make.sentence.beforeWorld,
  },
] as const;

/** The whole order in a sentence, in which each word can be changed where it stands. */
export function Sentence({ draft, faults, change }: StepProps) {
  return (
    <div className="make-sentence">
      <p className="hint" id="make-sentence-hint">
        {make.sentenceHint}
      </p>
      <p dir="ltr">
        {places.map(({ field, label, empty, max, before }) => (
          <span key={field}>
            {before}
            <WordInPlace
              id={`make-${field}`}
              label={label}
              empty={empty}
              max={max}
              text={draft[field]}
              isFaulty={faults[field] !== undefined}
              onChange={(text) => change({ [field]: text })}
            />
          </span>
        ))}
        {make.sentence.end}
      </p>
      {places.map(
        ({ field, label }) =>
          faults[field] !== undefined && (
            <p key={field} className="fault" id={`make-${field}-fault`}>
              {label}: {faults[field]}
            </p>
          ),
      )}
    </div>
  );
}
