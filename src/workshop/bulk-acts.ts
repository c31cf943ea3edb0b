import type { Db } from "../db/database.ts";
import { cancelPending } from "../queue/cancel-pending.ts";
import { requestCancel } from "../queue/cancel.ts";
import { retry } from "../queue/retry.ts";

/** What has become of each job; those that are left out could not be acted on as they were. */
export type BulkDone = { jobId: number; after: Record<string, unknown> }[];

/** What can be done to many jobs at once, in the caller's transaction. */
export const bulkActs = {
  async retry(db: Db, ids: readonly number[]): Promise<BulkDone> {
    const failed = await retry(db, { ids, status: "failed" });
    const cancelled = await retry(db, { ids, status: "cancelled" });
    return [...failed, ...cancelled].map(({ parentId, jobId }) => ({
      jobId: parentId,
      after: { job_id: jobId },
    }));
  },
  async cancel(db: Db, ids: readonly number[]): Promise<BulkDone> {
    const pending = new Set(await cancelPending(db, ids));
    const done: BulkDone = [...pending].map((jobId) => ({ jobId, after: { status: "cancelled" } }));
    for (const jobId of ids) {
      if (pending.has(jobId)) continue;
      const status = await requestCancel(db, jobId);
      if (status !== undefined) done.push({ jobId, after: { status } });
    }
    return done;
  },
};

export type BulkAct = keyof typeof bulkActs;
