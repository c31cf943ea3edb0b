import sql from "sql-template-tag";

import type { WorkshopEvents } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";
import { findJob } from "./find-job.ts";
import { hideWordsIn } from "./hide-words.ts";
import { secretsOf } from "./secrets-of.ts";

type Event = WorkshopEvents["events"][number];

/** Of these events' fields nobody's words are the value. */
const ours = new Set([
  "stage",
  "part",
  "try",
  "attempt",
  "retry_count",
  "error_code",
  "run_at",
  "files",
]);

/** What happened to a job after event `after`, oldest first; the order's words in it masked. Throws NotFound. */
export async function readJobEvents(
  db: Db,
  jobId: number,
  { after, limit }: { after: number; limit: number },
): Promise<Event[]> {
  const job = await findJob(db, jobId);
  const secrets = secretsOf(job.input, job.title);
  const { rows } = await db.query<{ seq: number; at: Date; type: string; data: Event["data"] }>(sql`
    select seq, at, type, data from job_events
     where job_id = ${jobId} and seq > ${after} order by seq limit ${limit}`);
  return rows.map(({ seq, at, type, data }) => ({
    seq,
    at: at.toISOString(),
    type,
    data: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        ours.has(key) ? value : hideWordsIn(value, secrets),
      ]),
    ),
  }));
}
