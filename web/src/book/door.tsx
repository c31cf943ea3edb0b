import { useEffect, useRef } from "react";

import { book } from "../words/book.ts";
import { setGrownUp, useGrownUp } from "./grown-up-door.ts";
import { GrownUpGate } from "./grown-up-gate.tsx";

/** The door to what is for grown-ups, and the ways behind it. */
export function Door({ ways }: { ways: readonly { to: string; name: string }[] }) {
  const isOpen = useGrownUp();
  const wasOpen = useRef(isOpen);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen && !wasOpen.current) inside.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <details className="door">
        <summary>{book.grownUps}</summary>
        <p className="hint">{book.grownUpsWhat}</p>
        <GrownUpGate />
      </details>
    );
  }
  return (
    <div className="door" ref={inside} tabIndex={-1} role="group" aria-label={book.grownUps}>
      <ul className="door-ways">
        {ways.map(({ to, name }) => (
          <li key={to}>
            <a href={`#${to}`}>{name}</a>
          </li>
        ))}
        <li>
          <button type="button" className="act quiet" onClick={() => setGrownUp(false)}>
            {book.close}
          </button>
        </li>
      </ul>
    </div>
  );
}
