import type { Pool } from "pg";

import type { RevealReply } from "../contract/workshop-acts.ts";
import type { StudioFacts } from "../pipeline/plan-run.ts";
import { actOnJob, type ActRequest } from "./act-on-job.ts";
import { readSteps } from "./read-steps.ts";
import { revealedUntil } from "./revealed-until.ts";
import { readSeenJob } from "./seen-job.ts";
import { workshopOrder } from "./workshop-order.ts";

/** The job's words and pictures as they are. That somebody looked is written down first; what he saw is not. */
export async function revealJob(
  pool: Pool,
  request: ActRequest,
  studio: StudioFacts,
): Promise<RevealReply> {
  await actOnJob(pool, request, () =>
    Promise.resolve({ done: undefined, entry: { act: "reveal" } }),
  );
  const seen = await readSeenJob(pool, request.jobId);
  const { steps } = await readSteps(pool, { ...seen, secrets: [], showsPictures: true }, studio);
  const until = await revealedUntil(pool, request.operator, seen.bookId);
  const first = steps.findLast(
    ({ part, picture, accepted }) => part === 1 && picture && accepted !== false,
  );
  return {
    job_id: seen.id,
    order: workshopOrder(seen.input, { isRevealed: true }) ?? null,
    title: seen.result?.title ?? null,
    has_drawing: seen.row.has_drawing,
    cover: first?.picture?.small ?? null,
    pictures_until: until?.toISOString() ?? null,
    pictures: steps.flatMap(({ part, try: tryNumber, picture }) =>
      picture === null ? [] : [{ part, try: tryNumber, ...picture }],
    ),
  };
}
