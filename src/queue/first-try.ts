import type { Redo } from "./job.ts";

/** The first try of a step that counts: above 1 when it is done again on somebody's wish. */
export function firstTry(redo: readonly Redo[] | null, stageName: string, part: number): number {
  let first = 1;
  for (const again of redo ?? []) {
    const isMeant = again.stage === stageName && (again.part ?? part) === part;
    if (isMeant && again.try > first) first = again.try;
  }
  return first;
}
