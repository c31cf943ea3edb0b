import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { EndedRun } from "./ended-run.ts";
import type { JobInput } from "./read-order.ts";

/**
 * A new run of the parent's book, with what it is to make; returns its job's id. The caller's transaction holds the book's
 * newest run (lockEndedRun).
 */
export async function startRun(db: Db, parent: EndedRun, input: JobInput): Promise<number> {
  const { jobType } = input.order;
  const stages = formatNamed(jobType).stages.map((stage) => stage.name);
  const { id, userId, priority, maxRetries, childProfileId, redo } = parent;
  const [made] = await enqueue(db, [
    { jobType, input, stages, userId, priority, maxRetries, childProfileId, parentJobId: id },
  ]);
  if (made === undefined) throw new Error("enqueue answered too little");
  if (redo !== null) {
    // What the parent was told to do again stays done again: its tries are the ones that are found.
    await db.query(sql`
      update job_inputs set redo = ${JSON.stringify(redo)}::json where job_id = ${made.jobId}`);
  }
  return made.jobId;
}
