import { setTimeout as sleep } from "node:timers/promises";

import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { isConnectionTrouble } from "../queue/connection-trouble.ts";
import { holdLease } from "../queue/hold.ts";
import type { Job, Lease } from "../queue/job.ts";
import { readStep, saveStep, type StepKey } from "../queue/step.ts";
import type { NamedFile, StepResult } from "../stages/stage.ts";

/**
 * The step's result: the one that was kept, or a new one, which is kept with its files and events in one commit before
 * it counts. So a finished step is never done, or paid for, twice; neither by this run nor by a later one of the book.
 */
export async function rememberedStep(
  pool: Pool,
  job: Job,
  key: StepKey,
  signal: AbortSignal,
  run: () => Promise<StepResult<unknown>>,
): Promise<StepResult<unknown>> {
  const lease: Lease = { jobId: job.id, attempt: job.attempt };
  const kept = await readStep(pool, job, key);
  if (kept !== undefined) {
    // Written by this function under a key that names the engine's version: its shape is known.
    const result = kept as StepResult<unknown>;
    await inTransaction(pool, async (client) => {
      await holdLease(client, lease);
      await recordFiles(client, job, result.files);
    });
    return result;
  }
  await inTransaction(pool, async (client) => {
    await holdLease(client, lease);
    await appendStepEvent(client, job, "step.started", key, []);
  });
  // Through JSON at once: a run that goes on and one that starts again from here must see the very same value.
  const result: StepResult<unknown> = JSON.parse(JSON.stringify(await run()));
  await untilDatabaseReturns(signal, () =>
    inTransaction(pool, async (client) => {
      if (!(await saveStep(client, job, key, result))) return;
      await recordFiles(client, job, result.files);
      await appendStepEvent(client, job, "step.completed", key, result.files);
    }),
  );
  return result;
}

/** A result may have been paid for: while the lease lasts, its commit is tried until the database is back. */
async function untilDatabaseReturns(
  signal: AbortSignal,
  commit: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      return await commit();
    } catch (error) {
      if (!isConnectionTrouble(error)) throw error;
      await sleep(300, undefined, { signal });
    }
  }
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

async function appendStepEvent(
  db: Db,
  job: Job,
  type: string,
  key: StepKey,
  files: readonly NamedFile[],
): Promise<void> {
  const data = { stage: key.stageName, part: key.part, try: key.try, attempt: job.attempt };
  const named = files.length > 0 ? { ...data, files: files.map((file) => file.name) } : data;
  await db.query(sql`select append_job_event(${job.id}, ${type}, ${JSON.stringify(named)}::jsonb)`);
}
