import type { NewJob } from "./enqueue.ts";
import type { NewSchedule } from "./set-schedule.ts";

/** The names of the job types of `{ resize: { url: string }; mail: { to: string } }`: "resize" | "mail". */
export type JobType<Jobs extends object> = keyof Jobs & string;

/** All that can be said about a job besides its type and its input. */
export type JobOptions = Omit<NewJob, "jobType" | "input" | "childProfileId" | "parentJobId">;

/** A job with its type and all that can be said about it: any of the types, each with its own input. */
export type QueueJob<Jobs extends object, Options = JobOptions> = {
  [Type in JobType<Jobs>]: Options & { jobType: Type; input: Jobs[Type] };
}[JobType<Jobs>];

/** A schedule and the job that it adds at each slot: the owner is the schedule's, the time is the slot's. */
export type QueueSchedule<Jobs extends object> = Omit<NewSchedule, "job"> & {
  job: QueueJob<Jobs, Omit<JobOptions, "userId" | "runAt" | "idempotencyKey">>;
};
