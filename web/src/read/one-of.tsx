/** A choice of a few, all in sight. */
export function OneOf<Choice extends string | number>(props: {
  legend: string;
  name: string;
  all: readonly Choice[];
  words: Record<Choice, string>;
  value: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const { legend, name, all, words, value, onChoose } = props;
  return (
    <fieldset className="one-of">
      <legend>{legend}</legend>
      <div className="choices">
        {all.map((choice) => (
          <label key={choice} data-choice={`${name}-${choice}`}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            <span>{words[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
