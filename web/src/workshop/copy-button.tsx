import { useState } from "react";

import { workshop } from "../words/workshop.ts";

/** Puts a command on the clipboard; where the browser does not let it, shows it to be taken by hand. */
export function CopyButton({ name, command }: { name: string; command: string }) {
  const [state, setState] = useState<"new" | "copied" | "refused">("new");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(command);
      setState("copied");
    } catch {
      // Not over plain HTTP, or not allowed.
      setState("refused");
    }
  };
  return (
    <>
      <button type="button" className="ws-act" onClick={() => void copy()}>
        {name}
      </button>
      <span role="status" className="ws-soft">
        {state === "copied" && workshop.copied}
        {state === "refused" && workshop.copyRefused}
      </span>
      {state === "refused" && <code className="ws-code">{command}</code>}
    </>
  );
}
