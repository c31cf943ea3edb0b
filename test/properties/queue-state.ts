import type { JobStatus } from "../../src/queue/job.ts";
import type { ModelStage } from "./queue-model.ts";

/** The tables' contents without their moments: what the model foretells and what is read must be the same. */
export interface QueueState {
  jobs: {
    id: number;
    userId: string | null;
    priority: number;
    turn: number;
    status: JobStatus;
    attempt: number;
    retryCount: number;
    rescueCount: number;
    waitCount: number;
    maxRetries: number;
    isAskedToStop: boolean;
    errorCode: string | null;
    errorMessage: string | null;
    workerId: number | null;
    isStarted: boolean;
    isEnded: boolean;
  }[];
  inputs: number[];
  ready: { jobId: number; priority: number; turn: number; userKey: string }[];
  scheduled: { jobId: number; inHours: number }[];
  leases: { jobId: number; workerId: number; attempt: number; cancelling: boolean }[];
  stages: ({ jobId: number; position: number } & ModelStage)[];
  steps: { key: string; jobId: number; attempt: number; result: string }[];
  keys: { key: string; jobId: number }[];
  workers: { id: number; state: string }[];
  lanes: number[];
}
