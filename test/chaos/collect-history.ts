import type { Client } from "pg";

import type {
  FinalJob,
  History,
  OverLimit,
  PlaceChange,
  StepCommit,
  Transition,
  WorkerChange,
} from "./history.ts";
import { queueSchema } from "./watch-tables.ts";

type Seen = Pick<
  History,
  | "transitions"
  | "readyChanges"
  | "scheduledChanges"
  | "stepCommits"
  | "workerChanges"
  | "overLimits"
  | "limitedGrants"
  | "finalJobs"
>;

/** What the database saw; call it when nothing writes any more. */
export async function collectHistory(client: Client): Promise<Seen> {
  const places = await read<PlaceChange & { place: string }>(
    client,
    `select ${common}, place, job_id as "jobId", change, ${ms("run_at")} as "runAt" from seen.places order by seq`,
  );
  return {
    transitions: await read<Transition>(
      client,
      `select ${common}, job_id as "jobId", user_id as "userId", status, priority, attempt, retry_count as "retryCount",
              max_retries as "maxRetries", rescue_count as "rescueCount", worker_id::bigint as "workerId",
              error_code as "errorCode"
         from seen.jobs order by seq`,
    ),
    readyChanges: places.filter(({ place }) => place === "job_ready"),
    scheduledChanges: places.filter(({ place }) => place === "job_scheduled"),
    stepCommits: await read<StepCommit>(
      client,
      `select ${common}, change, coalesce(step ->> 'job_id', step ->> 'book_id')::bigint as "jobId",
              step ->> 'stage_name' as step, (step #>> '{result,attempt}')::int as attempt
         from seen.steps order by seq`,
    ),
    workerChanges: await read<WorkerChange>(
      client,
      `select worker_id::bigint as "workerId", process_id::bigint as "processId", state, ${ms("at")} as at
         from seen.workers order by seq`,
    ),
    overLimits: await read<OverLimit>(
      client,
      `select scope, key, running, most, ${ms("at")} as at from seen.over_limits order by seq`,
    ),
    limitedGrants: (await read(client, "select n from seen.judged_grants")).length,
    finalJobs: await read<FinalJob>(
      client,
      `select job.id, job.status::text as status, input ->> 'kind' as kind, input ->> 'key' as key,
              (input ->> 'failures')::int as failures, attempt, retry_count as "retryCount",
              max_retries as "maxRetries", rescue_count as "rescueCount", error_code as "errorCode"
         from ${queueSchema}.jobs job
         left join ${queueSchema}.job_inputs on job_inputs.job_id = job.id
        order by job.id`,
    ),
  };
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
const common = `seq, ${ms("at")} as at, ${ms("pg_xact_commit_timestamp(xid)")} as "committedAt"`;

/** Whatever type parsers are set in this process: bigints come as numbers. */
async function read<Row>(client: Client, statement: string): Promise<Row[]> {
  const { rows } = await client.query<Record<string, unknown>>(statement);
  const numeric = /^(seq|id|jobId|workerId|processId)$/;
  return rows.map((row) => {
    const entries = Object.entries(row).map(([name, value]) => [
      name,
      numeric.test(name) && typeof value === "string" ? Number(value) : value,
    ]);
    return Object.fromEntries(entries) as Row;
  });
}
