import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { firstTry } from "../queue/first-try.ts";
import type { Redo } from "../queue/job.ts";

/** An attempt that began a step, whether it finished it or not. */
export interface StepStart {
  stage: string;
  part: number;
  try: number;
  attempt: number;
  at: Date;
}

export interface Starts {
  steps: StepStart[];
  /** When each attempt at the job began. */
  attempts: Map<number, Date>;
}

/** By the job's events, oldest first. */
export async function readStarts(
  db: Db,
  jobId: number,
  redo: readonly Redo[] | null,
): Promise<Starts> {
  const { rows } = await db.query<StepStart & { type: string }>(sql`
    select type, at, data ->> 'stage' as stage, (data ->> 'part')::integer as part, (data ->> 'try')::integer as try,
           (data ->> 'attempt')::integer as attempt
      from job_events
     where job_id = ${jobId} and type in ('step.started', 'job.started')
     order by seq`);
  return {
    steps: rows
      .filter(({ type }) => type === "step.started")
      // The event counts tries from the first one that counts in this run; the kept row counts those of the book.
      .map(({ type: _type, ...start }) => ({
        ...start,
        try: start.try + firstTry(redo, start.stage, start.part) - 1,
      })),
    attempts: new Map(
      rows.filter(({ type }) => type === "job.started").map(({ attempt, at }) => [attempt, at]),
    ),
  };
}
