import type { ModelJob, ModelStage } from "./queue-model.ts";

/** The tables' contents without their moments: what the model foretells and what is read must be the same. */
export interface QueueState {
  jobs: (Omit<ModelJob, "place" | "stages"> & {
    workerId: number | null;
    isStarted: boolean;
    isEnded: boolean;
  })[];
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
