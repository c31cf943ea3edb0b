import type { BookStatus } from "../../../src/contract/book-status.ts";
import { making } from "../words/making.ts";

/** The stages of a book in plain words, and where it is. */
export function MakingStages({ stages, hero }: { stages: BookStatus["stages"]; hero: string }) {
  return (
    <ol className="making-stages">
      {stages.map((stage) => (
        <li
          key={stage.stage_name}
          data-status={stage.status}
          aria-current={stage.status === "processing" ? "step" : undefined}
        >
          <span className="making-dot" aria-hidden="true" />
          <span>
            {(making.stages[stage.stage_name] ?? (() => stage.stage_name))(hero)}
            <StageNote stage={stage} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function StageNote({ stage }: { stage: BookStatus["stages"][number] }) {
  switch (stage.status) {
    case "completed":
      return <span className="sr-only"> ({making.stageDone})</span>;
    case "failed":
      return <span className="fault"> · {making.stageFailed}</span>;
    case "skipped":
      return <span className="hint"> · {making.stageLeftOut(stage.skip_reason ?? "")}</span>;
    case "pending":
    case "processing":
      return null;
    default:
      return stage.status satisfies never;
  }
}
