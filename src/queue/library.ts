/** The door of `bookmill/queue`: all that the package shows of this folder. */
export { createQueue, type QueueOptions } from "./create-queue.ts";
export type { Forgotten } from "./forget-old-jobs.ts";
export type { Handlers } from "./handlers.ts";
export type { Job, JobStatus } from "./job.ts";
export { JobError, type NextMove } from "./job-error.ts";
export type { LeaseTimes } from "./lease.ts";
export type { Limit, LimitScope } from "./limit.ts";
export { HandedBack, JobCancelled, LeaseLost } from "./outcome.ts";
export { InvalidSchedule } from "./parse-timetable.ts";
export type { Queue, Transaction, WorkOptions } from "./queue.ts";
export type { JobOptions, QueueJob, QueueSchedule } from "./queue-job.ts";
export type { QueueHealth } from "./read-queue-health.ts";
export type { JobRow } from "./read.ts";
export type { EndedJobs, Retried, RetryFrom } from "./retry.ts";
export type { Run } from "./run.ts";
export type { Finish, Handler, QueueLog } from "./handler.ts";
export type { Schedule, ScheduleName } from "./schedule.ts";
export type { Worker } from "./worker.ts";
