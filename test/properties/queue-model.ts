import type { JobStatus } from "../../src/queue/job.ts";

/** Where a job stands; one that has ended stands nowhere. */
export type Place =
  | { kind: "ready" }
  /** Due when the model's clock shows `hour`. */
  | { kind: "scheduled"; hour: number }
  | { kind: "leased"; workerId: number; cancelling: boolean }
  | { kind: "nowhere" };

export interface ModelStage {
  name: string;
  status: "pending" | "processing" | "completed" | "failed" | "skipped";
  progress: number;
  error: string | null;
  skipReason: string | null;
}

export interface ModelJob {
  id: number;
  userId: string | null;
  priority: number;
  /** 0: it has had no place in the line yet. */
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
  place: Place;
  stages: ModelStage[];
}

/** A right to write that was given by a claim, perhaps long ago. */
export interface Grant {
  workerId: number;
  jobId: number;
  attempt: number;
}

/** What the queue's tables should hold, in the words of the promises; knows nothing of SQL. */
export interface QueueModel {
  /** Its clock: whole hours since the sequence began. Real time within a sequence is far below one. */
  hour: number;
  nextJobId: number;
  jobs: Map<number, ModelJob>;
  workers: Map<number, { state: "alive" | "dead" | "gone"; isSilent: boolean }>;
  /** The turn that was claimed last in each lane, most urgent lane first. */
  lanes: number[];
  /** "user/key" → the job that it stands for. */
  keys: Map<string, number>;
  /** "book/stage/part" → what was kept first. */
  steps: Map<string, { jobId: number; attempt: number; result: string }>;
  grants: Grant[];
}

/** As it is after openRealQueue's `reset`. */
export const newModel = (): QueueModel => ({
  hour: 0,
  nextJobId: 1,
  jobs: new Map(),
  workers: new Map(),
  lanes: Array.from({ length: 10 }, () => 0),
  keys: new Map(),
  steps: new Map(),
  grants: [],
});
