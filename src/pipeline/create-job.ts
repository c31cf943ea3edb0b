import type { Pool } from "pg";
import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { ParsedOrder } from "./parse-order.ts";
import { planStages } from "./stage-record.ts";

/** A checked order → a pending job with its planned stages, in one transaction. Returns the job's id. */
export function createJob(pool: Pool, { order, job, notes }: ParsedOrder): Promise<number> {
  return inTransaction(pool, async (client) => {
    const jobId = await enqueue(client, job);
    await client.query(sql`
      insert into job_orders (job_id, order_data)
      values (${jobId}, ${JSON.stringify({ order, notes })})`);
    const stages = formatNamed(order.jobType).stages.map((stage) => stage.name);
    await planStages(client, jobId, stages);
    return jobId;
  });
}
