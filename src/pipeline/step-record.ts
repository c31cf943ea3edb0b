import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { orAway } from "../queue/database-away.ts";
import { holdLease } from "../queue/hold.ts";
import type { Job } from "../queue/job.ts";
import type { Run } from "../queue/run.ts";
import type { StepKey } from "../queue/step.ts";
import type { NamedFile, StepResult } from "../stages/stage.ts";
import { siblingStep } from "./sibling-step.ts";

/**
 * The step's result: the one that was kept, or a new one, which is kept with its files and events in one commit before
 * it counts. So a finished step is never done, or paid for, twice; neither by this run nor by a later one of the book. What
 * a book of the same batch has made already is copied.
 */
export async function rememberedStep(
  pool: Pool,
  job: Job,
  run: Run,
  key: StepKey,
  make: () => Promise<StepResult<unknown>>,
): Promise<StepResult<unknown>> {
  let isNew = false;
  const result = await run.step(key, async () => {
    isNew = true;
    const copy = await orAway(siblingStep(pool, job, key));
    if (copy !== undefined) return copy;
    const data = { stage: key.stageName, part: key.part, try: key.try, attempt: job.attempt };
    await run.save({ news: [{ type: "step.started", data: JSON.stringify(data) }] });
    return make();
  });
  // The event and the files of a new step are written with it, by the database; a later run of the book has them to record.
  if (!isNew) {
    await orAway(
      inTransaction(pool, async (client) => {
        await holdLease(client, { jobId: job.id, attempt: job.attempt });
        await recordFiles(client, job, result.files);
      }),
    );
  }
  return result;
}

/** A scene that was drawn again replaces its files. */
export async function recordFiles(db: Db, job: Job, files: readonly NamedFile[]): Promise<void> {
  for (const { name, artifact } of files) {
    await db.query(sql`
      insert into job_artifacts (job_id, name, key, media_type, bytes)
      values (${job.id}, ${name}, ${artifact.key}, ${artifact.mediaType}, ${artifact.bytes})
      on conflict (job_id, name) do update
        set key = excluded.key, media_type = excluded.media_type, bytes = excluded.bytes`);
  }
}
