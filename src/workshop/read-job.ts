import { z } from "zod";

import type { WorkshopJob } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";
import type { StudioFacts } from "../pipeline/plan-run.ts";
import { whyWaiting } from "../queue/why-waiting.ts";
import { readBookRuns } from "./book-runs.ts";
import { hideWords } from "./hide-words.ts";
import { readSteps } from "./read-steps.ts";
import { readSeenJob } from "./seen-job.ts";
import { readStageSeconds } from "./stage-seconds.ts";
import { workshopOrder } from "./workshop-order.ts";

/** All that there is to say of one job, masked. Throws NotFound. */
export async function readWorkshopJob(
  db: Db,
  jobId: number,
  studio: StudioFacts,
): Promise<WorkshopJob> {
  const seen = await readSeenJob(db, jobId);
  const { row, result, bookId, status, input } = seen;
  const [{ steps, edges }, runs, stageSeconds, waiting] = await Promise.all([
    readSteps(db, seen, studio),
    readBookRuns(db, bookId),
    readStageSeconds(db, { jobId, jobType: row.job_type }),
    status === "pending" ? whyWaiting(db, jobId) : undefined,
  ]);
  const hidden = (words: string): string => hideWords(words, seen.secrets);
  return {
    job: row,
    order: workshopOrder(input, { isRevealed: false }) ?? null,
    position: waiting?.position ?? null,
    error_message: seen.errorMessage === null ? null : hidden(seen.errorMessage),
    stage_errors: seen.stageErrors.map(({ stage, message }) => ({
      stage,
      error_message: hidden(message),
    })),
    notes: withNotes.parse(input).notes.map(hidden),
    warnings: result?.warnings.map(hidden) ?? [],
    pages: result?.pages ?? null,
    steps,
    edges,
    runs,
    stage_seconds: stageSeconds,
  };
}

const withNotes = z.object({ notes: z.array(z.string()) }).catch({ notes: [] });
