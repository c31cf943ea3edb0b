import type { Db } from "./job.ts";
import { readHeldJobs } from "./read.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";
import { release } from "./settle.ts";

/** What a worker knows of its own jobs. */
export interface HeldHere {
  running: readonly Run[];
  isWaiting(jobId: number): boolean;
  /** A claim is under way: what it brings is not known here yet. */
  isClaiming(): boolean;
  cancel(jobId: number): void;
}

/**
 * What the database thinks this worker is doing: the poll behind cancel notices, and the check for lost claim replies. A job
 * that was claimed and whose reply never arrived goes back: nobody works on it.
 */
export async function compareHeldJobs(
  db: Db,
  { workerId, recorder }: Session,
  here: HeldHere,
): Promise<void> {
  const before = new Set(here.running.map(({ jobId }) => jobId));
  if (here.isClaiming()) return;
  for (const { id, attempt, cancelRequested } of await readHeldJobs(db, workerId)) {
    if (here.running.some((run) => run.jobId === id && run.attempt === attempt)) {
      if (cancelRequested) here.cancel(id);
    } else if (!here.isClaiming() && !before.has(id) && !here.isWaiting(id)) {
      await recorder.end(release({ jobId: id, attempt }));
    }
  }
}
