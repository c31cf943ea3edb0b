import { z } from "zod";

import { workshopVerdict } from "../contract/workshop-job.ts";

/** As consistency-validation.ts writes it. */
const rejections = z.array(z.object({ try: z.int(), verdict: workshopVerdict })).catch([]);

/** The weakest check of a drawing that was not taken; null where its verdict was not kept. */
export function rejectedBecause(rejected: unknown, tryNumber: number): string | null {
  const verdict = rejections.parse(rejected).find((one) => one.try === tryNumber)?.verdict;
  if (verdict === undefined) return null;
  const [weakest] = verdict.checks
    .filter(({ score }) => score !== null)
    .toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
  const score = `${Math.round(verdict.score)} of 100`;
  return weakest === undefined ? score : `${score}: ${weakest.evidence}`;
}
