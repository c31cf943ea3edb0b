import type { JobStatus, Lease, Redo } from "../../src/queue/job.ts";

/** Where a job stands; one that has ended stands nowhere. */
export type Place =
  | { kind: "ready" }
  /** Put aside, because this user or this type was at its limit. */
  | { kind: "parked"; scope: "user" | "job_type"; key: string }
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
  /** The first run's number. */
  bookId: number;
  parentId: number | null;
  /** What was ordered: every run of a book has the same. */
  n: number;
  jobType: string;
  userId: string | null;
  priority: number;
  /** Lanes that it has risen by waiting. */
  aged: number;
  /** It waits since then, or until then. */
  runHour: number;
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
  /** Told to do again, as the tables say it. */
  redo: readonly Redo[] | null;
  /** By "stage/part/try": the steps that it finds, whichever run has kept them. What was kept first stays. */
  known: Map<string, { stageName: string; part: number; keptBy: Lease }>;
}

/** A right to write that was given by a claim, perhaps long ago. */
export interface Grant {
  workerId: number;
  jobId: number;
  attempt: number;
  bookId: number;
  redo: readonly Redo[] | null;
}

export interface ModelStep {
  bookId: number;
  stageName: string;
  part: number;
  try: number;
  jobId: number;
  attempt: number;
  result: string;
}

export interface ModelLimit {
  scope: "queue" | "job_type" | "user" | "each_user";
  key: string;
  maxRunning: number | null;
  paused: boolean;
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
  /** "book/stage/part/try" → what was kept first. */
  steps: Map<string, ModelStep>;
  grants: Grant[];
  /** By "scope/key". */
  limits: Map<string, ModelLimit>;
  /** The fast claim is told that there may be limits. */
  isLimited: boolean;
  /** The workers that know of limits, as their claimers have heard. */
  limitedWorkers: Set<number>;
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
  limits: new Map(),
  isLimited: false,
  limitedWorkers: new Set(),
});
