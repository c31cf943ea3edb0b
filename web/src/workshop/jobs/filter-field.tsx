import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";

import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { type Known, suggest, type Suggestion } from "./suggest.ts";

interface Props {
  /** As it stands in the address. */
  filter: string;
  known: Known;
  /** What the server found wrong with it. */
  faults: readonly string[];
  onFilter: (filter: string) => void;
}

/** Where a filter is written, with what could come next; Enter applies it. */
export function FilterField({ filter, known, faults, onFilter }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState(filter);
  const [text, setText] = useState(filter);
  const [list, setList] = useState<Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  // A chip, a view or the Back button has written another one.
  if (seen !== filter) {
    setSeen(filter);
    setText(filter);
  }

  const show = (written: string, caret: number): void => {
    setList(suggest(written, caret, known));
    setChosen(-1);
  };
  const close = (): void => setList([]);
  const accept = ({ text: whole, caret }: Suggestion): void => {
    setText(whole);
    show(whole, caret);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(caret, caret);
    });
  };
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    close();
    onFilter(text.trim());
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const picked = list[chosen];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.length === 0) show(text, event.currentTarget.selectionStart ?? text.length);
      else setChosen(stepIn(list.length, chosen, event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && picked !== undefined) {
      event.preventDefault();
      accept(picked);
    } else if (event.key === "Escape" && list.length > 0) {
      event.preventDefault();
      close();
    }
  };

  return (
    <form role="search" className="ws-search" onSubmit={apply}>
      <label htmlFor={id}>{words.filter}</label>
      <div className="ws-search-box">
        <input
          ref={input}
          id={id}
          data-filter
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={list.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}-note`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            show(event.target.value, event.target.selectionStart ?? event.target.value.length);
          }}
          onClick={(event) => show(text, event.currentTarget.selectionStart ?? text.length)}
          onKeyDown={onKey}
          onBlur={close}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={words.suggestions}
          hidden={list.length === 0}
        >
          {list.map((each, index) => (
            <li
              key={each.word}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                accept(each);
              }}
            >
              <span className="ws-mono">{each.word}</span>
              <span className="ws-soft">{each.note}</span>
            </li>
          ))}
        </ul>
      </div>
      <button type="submit" className="ws-act">
        {words.apply}
      </button>
      {filter !== "" && (
        <button type="button" className="ws-act" onClick={() => onFilter("")}>
          {words.clear}
        </button>
      )}
      <div id={`${id}-note`} className="ws-search-note">
        {faults.length === 0 ? (
          <p className="ws-soft ws-mono">{words.filterHint}</p>
        ) : (
          faults.map((fault) => (
            <p key={fault} className="fault">
              {fault}
            </p>
          ))
        )}
      </div>
    </form>
  );
}

/** Round and round; -1 is the writing itself. */
const stepIn = (count: number, at: number, by: number): number =>
  ((at + 1 + by + count + 1) % (count + 1)) - 1;
