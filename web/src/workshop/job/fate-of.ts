import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";

/** What became of a drawing. */
export function fateOf({ accepted, state, rejected_because: because }: WorkshopStep): string {
  if (accepted === true) return words.accepted;
  if (accepted === false) return because === null ? words.rejected : words.because(because);
  return state === "running" ? words.stepStates.running : words.open;
}
