/** A field that looks like a word of its sentence. As a text area: long words break where the sentence does. */
export function WordInPlace(props: {
  id: string;
  label: string;
  empty: string;
  max: number;
  text: string;
  isFaulty: boolean;
  onChange: (text: string) => void;
}) {
  const { id, label, empty, max, text, isFaulty, onChange } = props;
  const shown = text === "" ? empty : text;
  return (
    <textarea
      id={id}
      className="make-word"
      dir="auto"
      // Where a browser cannot fit a field to its text.
      rows={Math.ceil(shown.length / 28)}
      cols={Math.min(28, shown.length + 1)}
      maxLength={max}
      aria-label={label}
      aria-invalid={isFaulty}
      aria-describedby={isFaulty ? `${id}-fault` : undefined}
      placeholder={empty}
      value={text}
      // Text areas begin at their start when the Tab key comes to them; one writes on at the end. A click places it afterwards.
      onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
      onKeyDown={(event) => {
        // A word has one line.
        if (event.key === "Enter") event.preventDefault();
      }}
      onChange={({ target }) => onChange(target.value.replaceAll(/\s*\n\s*/g, " "))}
    />
  );
}
