/** Words that can be taken instead of writing; what is taken stands in the field beside. */
export function Suggestions(props: {
  label: string;
  words: readonly { text: string; value: string }[];
  value: string;
  onTake: (value: string) => void;
}) {
  const { label, words, value, onTake } = props;
  return (
    <div className="make-suggestions" role="group" aria-label={label}>
      {words.map((word) => (
        <button
          key={word.value}
          type="button"
          className="make-chip"
          aria-pressed={value === word.value}
          onClick={() => onTake(value === word.value ? "" : word.value)}
        >
          {word.text}
        </button>
      ))}
    </div>
  );
}
