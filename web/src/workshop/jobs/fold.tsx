import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from "react";

interface Props {
  name: string;
  children: (close: () => void) => ReactNode;
}

/** A small sheet under its name; Escape folds it, and so does leaving it. */
export function Fold({ name, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const onKey = (event: KeyboardEvent<HTMLDetailsElement>): void => {
    if (event.key !== "Escape" || !isOpen) return;
    close();
    event.currentTarget.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLDetailsElement>): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && !event.currentTarget.contains(next)) close();
  };
  return (
    <details
      className="ws-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={onKey}
      onBlur={onBlur}
    >
      <summary>{name}</summary>
      <div className="ws-fold-body">{children(close)}</div>
    </details>
  );
}
