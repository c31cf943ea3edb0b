import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";

import { book } from "../words/book.ts";
import { setGrownUp } from "./grown-up-door.ts";

const holdMs = 2000;
/** Words that a grown-up types at once, and who learns to read does not. */
const words = ["lantern", "orchard", "thimble", "harbour", "feather", "blanket"] as const;

/** In front of what is not for children: hold for two seconds, or type the word that is shown. */
export function GrownUpGate() {
  const [isHeld, setHeld] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [word] = useState(() => words[Math.floor(Math.random() * words.length)] ?? words[0]);
  const fault = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isHeld) return;
    const timer = setTimeout(() => setGrownUp(true), holdMs);
    return () => clearTimeout(timer);
  }, [isHeld]);

  const type = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = field.current?.value ?? "";
    if (typed.trim().toLowerCase() === word) return setGrownUp(true);
    setWrong(true);
    field.current?.focus();
  };
  const letGo = (): void => setHeld(false);
  return (
    <form className="gate" onSubmit={type}>
      <button
        type="button"
        className="act plain gate-hold"
        data-held={isHeld}
        onPointerDown={() => setHeld(true)}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onContextMenu={(event) => event.preventDefault()}
        // A key or a switch cannot hold: it is led to the word.
        onClick={({ detail }) => detail === 0 && field.current?.focus()}
      >
        {isHeld ? book.held : book.hold}
      </button>
      <label className="field gate-word">
        <span>{book.orType(word)}</span>
        <span className="gate-row">
          <input
            ref={field}
            name="word"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={fault}
          />
          <button type="submit" className="act plain">
            {book.open}
          </button>
        </span>
      </label>
      <p className="fault" id={fault} role="status">
        {isWrong && book.wrongWord}
      </p>
    </form>
  );
}
