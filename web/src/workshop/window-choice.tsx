import { useNavigate } from "@tanstack/react-router";

import type { WorkshopWindow } from "../../../src/contract/workshop-overview.ts";
import { workshop } from "../words/workshop.ts";

const windows: readonly WorkshopWindow[] = ["1h", "24h", "7d"];

/** Over which time the figures go; it stands in the address. */
export function WindowChoice({ window }: { window: WorkshopWindow }) {
  const go = useNavigate();
  return (
    <fieldset className="ws-chips">
      <legend className="sr-only">{workshop.window}</legend>
      {windows.map((each) => (
        <button
          key={each}
          type="button"
          className="ws-chip"
          aria-pressed={each === window}
          onClick={() => void go({ to: ".", search: { window: each } })}
        >
          {workshop.windows[each]}
        </button>
      ))}
    </fieldset>
  );
}
