import type { Pool } from "pg";

import type { Forgotten } from "./forget-old-jobs.ts";
import type { QueueLog } from "./handler.ts";
import type { Handlers } from "./handlers.ts";
import type { JobStatus } from "./job.ts";
import type { LeaseTimes } from "./lease.ts";
import type { Limit, LimitScope } from "./limit.ts";
import type { JobOptions, JobType, QueueJob, QueueSchedule } from "./queue-job.ts";
import type { QueueHealth } from "./read-queue-health.ts";
import type { JobRow } from "./read.ts";
import type { QueuePlace } from "./rename-tables.ts";
import type { EndedJobs, Retried, RetryFrom } from "./retry.ts";
import type { Schedule, ScheduleName } from "./schedule.ts";
import type { Worker } from "./worker.ts";

export interface WorkOptions<Jobs extends object> {
  handlers: Handlers<Jobs>;
  /** Jobs at once in this process; 10 unless said otherwise. */
  concurrency?: number;
  times?: LeaseTimes;
  /** After waiting so long in its lane a job rises to the next more urgent one; left out: it stays. */
  ageAfterMs?: number;
  /** Hears of every event; left out: bugs and lost leases go to stderr. */
  log?: QueueLog;
}

/** Anything that runs a statement inside the caller's transaction: a client of `pg`, or one line over a query builder. */
export interface Transaction {
  query(statement: { text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** `Jobs`: the type of each job type's input, `{ resize: { url: string }; mail: { to: string } }`. */
export interface Queue<Jobs extends object = Record<string, unknown>> {
  /** The queue's own connections, and where its tables are: for the test kit and for SQL of your own. */
  readonly pool: Pool;
  readonly place: QueuePlace;
  /** Makes the tables that are not there yet. */
  install(): Promise<void>;

  /** Resolves with the job's number when it is committed. Jobs added at the same time share a commit. */
  add<Type extends JobType<Jobs>>(
    jobType: Type,
    input: Jobs[Type],
    options?: JobOptions,
  ): Promise<number>;
  /** Any number of jobs in one statement; their numbers in the order given. */
  addMany(jobs: readonly QueueJob<Jobs>[]): Promise<number[]>;
  /** Inside the caller's transaction: the job is there when that commits, and only then. */
  addIn<Type extends JobType<Jobs>>(
    transaction: Transaction,
    jobType: Type,
    input: Jobs[Type],
    options?: JobOptions,
  ): Promise<number>;

  /** The state after: "cancelled", or "processing" while the worker is being told; undefined: there is nothing to cancel. */
  cancel(jobId: number): Promise<JobStatus | undefined>;
  /** Undefined: there is no such job. */
  read(jobId: number): Promise<JobRow | undefined>;
  /**
   * A new job for each one that has ended and fits all that is said (those that failed, unless `status` says otherwise):
   * it finds the steps that were kept, or does them again `from` a stage on, or only that one part of it.
   */
  retry(jobs: EndedJobs, from?: RetryFrom): Promise<Retried[]>;

  /** At most so many jobs of the scope run at once, in all processes together; null: no limit any more. */
  setLimit(scope: LimitScope, maxRunning: number | null): Promise<void>;
  /** Nothing of the scope is started until it is resumed; what runs goes on. */
  pause(scope: LimitScope): Promise<void>;
  resume(scope: LimitScope): Promise<void>;
  readLimits(): Promise<Limit[]>;

  /** Creates the schedule or replaces the one of this name. Throws InvalidSchedule before anything is stored. */
  setSchedule(schedule: QueueSchedule<Jobs>): Promise<Schedule>;
  /** False, here and in the next two: there is no such schedule. */
  pauseSchedule(name: ScheduleName): Promise<boolean>;
  /** Slots that passed while it was paused get no job. */
  resumeSchedule(name: ScheduleName): Promise<boolean>;
  removeSchedule(name: ScheduleName): Promise<boolean>;
  /** One user's, those of nobody in particular (null), or all. */
  readSchedules(userId?: string | null): Promise<Schedule[]>;

  /** Forgets all that ended before the moment, whole jobs with all their runs. Says how many. */
  forget(old: { endedBefore: Date }): Promise<Forgotten>;
  /** What waits and runs, and what somebody should look at: lag, missing workers, vacuum that is held up. */
  health(): Promise<QueueHealth>;

  work(options: WorkOptions<Jobs>): Worker;
  close(): Promise<void>;
}
