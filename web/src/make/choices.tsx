import type { ReactNode } from "react";

/** One of a few, as sheets of paper. */
export function Choices<Value extends string>(props: {
  name: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  choices: readonly { value: Value; text: string; more?: ReactNode }[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const { name, label, hint, fault, choices, value, onChoose } = props;
  return (
    <fieldset className="make-choices" aria-describedby={fault && `make-${name}-fault`}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <div>
        {choices.map((choice, index) => (
          <label key={choice.value} className="make-choice">
            <input
              type="radio"
              id={index === 0 ? `make-${name}` : undefined}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              <b>{choice.text}</b>
              {choice.more}
            </span>
          </label>
        ))}
      </div>
      {fault !== undefined && (
        <p className="fault" id={`make-${name}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
