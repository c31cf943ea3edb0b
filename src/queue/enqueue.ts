import sql from "sql-template-tag";

import type { Db } from "./job.ts";

export interface NewJob {
  jobType: string;
  /** What the handler gets; anything that JSON holds. */
  input: unknown;
  /** 1 (most urgent) to 10; 5 unless said otherwise. */
  priority?: number;
  /** Whose turn it takes; jobs of nobody count as one user. */
  userId?: string | null;
  /** Runs in all before a failing job has failed; 3 unless said otherwise. */
  maxRetries?: number;
  /** Not before this moment. */
  runAt?: Date;
  /** One job for one key of a user, however often it is sent. */
  idempotencyKey?: string;
  /** Each gets its row at once. */
  stages?: readonly string[];
  childProfileId?: number | null;
  /** An ended run of which this is a new one: it belongs to that one's book. */
  parentJobId?: number;
}

export interface Enqueued {
  jobId: number;
  /** The key had been used before: this is the job of that time. */
  existed: boolean;
}

/**
 * ∅ → pending, for any number of jobs in one statement, in the caller's transaction if it has one: their numbers rise in
 * the order given. `wake`: the workers hear of it at the commit. `name`: prepare it under this name (a third less time; not
 * behind a transaction pooler, nor on a connection of somebody else's).
 */
export async function enqueue(
  db: Db,
  jobs: readonly NewJob[],
  { wake, name }: { wake: boolean; name?: string | undefined } = { wake: true },
): Promise<Enqueued[]> {
  if (jobs.length === 0) return [];
  const lists = stageLists(jobs);
  const statement = sql`
    select job_ids::text as ids, existed::text as existed from enqueue_jobs(
      p_job_types => ${jobs.map((job) => job.jobType)}::text[],
      p_inputs => ${jobs.map((job) => JSON.stringify(job.input ?? null))}::text[],
      p_priorities => ${each(jobs, (job) => job.priority)}::smallint[],
      p_user_ids => ${each(jobs, (job) => job.userId)}::uuid[],
      p_max_retries => ${each(jobs, (job) => job.maxRetries)}::smallint[],
      p_run_ats => ${each(jobs, (job) => job.runAt)}::timestamptz[],
      p_keys => ${each(jobs, (job) => job.idempotencyKey)}::text[],
      p_stage_lists => ${lists?.ofJobs ?? null}::smallint[],
      p_list_numbers => ${lists?.numbers ?? null}::smallint[],
      p_list_stages => ${lists?.stages ?? null}::text[],
      p_child_profile_ids => ${each(jobs, (job) => job.childProfileId)}::bigint[],
      p_parent_job_ids => ${each(jobs, (job) => job.parentJobId)}::bigint[],
      p_notify => ${wake}::boolean)`;
  const { rows } = await db.query<{ ids: string; existed: string }>(
    name === undefined ? statement : Object.assign(statement, { name }),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("enqueue returned no row");
  const existed = row.existed.slice(1, -1).split(",");
  return row.ids
    .slice(1, -1)
    .split(",")
    .map((id, index) => ({ jobId: Number(id), existed: existed[index] === "t" }));
}

/** A column of the jobs, or null when none of them says anything there: a whole array less to send and to read. */
function each<Value>(
  jobs: readonly NewJob[],
  valueOf: (job: NewJob) => Value | null | undefined,
): (Value | null)[] | null {
  let isNeeded = false;
  const values = jobs.map((job) => {
    const value = valueOf(job) ?? null;
    isNeeded ||= value !== null;
    return value;
  });
  return isNeeded ? values : null;
}

/** Most jobs of a batch have the same stages: each list is sent once. */
function stageLists(
  jobs: readonly NewJob[],
): { ofJobs: number[]; numbers: number[]; stages: string[] } | undefined {
  const known = new Map<string, { number: number; stages: readonly string[] }>();
  const ofJobs = jobs.map(({ stages = [] }) => {
    if (stages.length === 0) return 0;
    const key = stages.join("\n");
    const list = known.get(key) ?? { number: known.size + 1, stages };
    known.set(key, list);
    return list.number;
  });
  if (known.size === 0) return undefined;
  const lists = [...known.values()];
  return {
    ofJobs,
    numbers: lists.flatMap(({ number, stages }) => stages.map(() => number)),
    stages: lists.flatMap(({ stages }) => [...stages]),
  };
}
