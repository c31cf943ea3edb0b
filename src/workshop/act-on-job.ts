import type { Pool } from "pg";

import { type Db, inTransaction } from "../db/database.ts";
import { findJob, type FoundJob } from "./find-job.ts";
import { hideWords } from "./hide-words.ts";
import type { Operator } from "./operator.ts";
import { secretsOf } from "./secrets-of.ts";
import { type AuditEntry, writeAudit } from "./write-audit.ts";

/** Who asks for an act on one job. */
export interface ActRequest {
  operator: Operator;
  jobId: number;
  reason?: string | undefined;
}

/**
 * Does something to a job and writes down that it was done, in one transaction: what throws leaves no trace. A name in the
 * reason is masked before it is kept. Throws NotFound.
 */
export function actOnJob<Done>(
  pool: Pool,
  { operator, jobId, reason }: ActRequest,
  work: (
    db: Db,
    job: FoundJob,
  ) => Promise<{ done: Done; entry: Pick<AuditEntry, "act" | "before" | "after"> }>,
): Promise<Done> {
  return inTransaction(pool, async (db) => {
    const job = await findJob(db, jobId);
    const { done, entry } = await work(db, job);
    await writeAudit(db, operator, {
      ...entry,
      jobId,
      bookId: job.bookId,
      reason: reason && hideWords(reason, secretsOf(job.input, job.title)),
    });
    return done;
  });
}
