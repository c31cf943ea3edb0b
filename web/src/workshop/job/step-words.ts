import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { duration } from "../duration.ts";
import { partName } from "./part-name.ts";

/** Seconds that a step took, as far as both ends are known. */
export function secondsOf({
  started_at: started,
  finished_at: finished,
}: WorkshopStep): number | null {
  if (started === null || finished === null) return null;
  return (Date.parse(finished) - Date.parse(started)) / 1000;
}

/** "scene_creation, scene 3, try 2: made, rejected, took 12 s" */
export function stepWords(step: WorkshopStep): string {
  const {
    stage,
    part,
    try: number,
    state,
    accepted,
    from_job_id: from,
    waited_seconds: waited,
  } = step;
  const seconds = secondsOf(step);
  const name = [stage, partName(stage, part), number > 1 ? words.tryNumber(number) : ""];
  const what = [
    words.stepStates[state],
    from === null ? "" : words.from(from),
    accepted === false ? words.rejected : "",
    seconds === null || state === "inherited" ? "" : words.lasted(duration(seconds)),
    waited === null || waited < 0.05 ? "" : words.waited(duration(waited)),
  ];
  return `${joined(name)}: ${joined(what)}`;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
