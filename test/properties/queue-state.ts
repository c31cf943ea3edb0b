import type { ModelJob, ModelLimit, ModelStage } from "./queue-model.ts";

/** The tables' contents without their moments: what the model foretells and what is read must be the same. */
export interface QueueState {
  jobs: (Omit<ModelJob, "place" | "stages" | "n" | "redo" | "known" | "runHour"> & {
    workerId: number | null;
    /** Of those that have not ended. */
    runInHours: number | null;
    isStarted: boolean;
    isEnded: boolean;
  })[];
  inputs: ({ jobId: number } & Pick<ModelJob, "n" | "redo">)[];
  ready: { jobId: number; priority: number; turn: number; userKey: string }[];
  scheduled: { jobId: number; inHours: number }[];
  parked: {
    jobId: number;
    scope: string;
    key: string;
    priority: number;
    turn: number;
    userKey: string;
  }[];
  leases: { jobId: number; workerId: number; attempt: number; cancelling: boolean }[];
  stages: ({ jobId: number; position: number } & ModelStage)[];
  steps: { key: string; jobId: number; attempt: number; result: string }[];
  keys: { key: string; jobId: number }[];
  workers: { id: number; state: string }[];
  lanes: number[];
  limits: ModelLimit[];
  isLimited: boolean;
}
