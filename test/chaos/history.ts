import type { LedgerLine } from "./ledger.ts";

/** Everything one run left behind. Moments are wall-clock milliseconds of the machine, which are the database's as well. */
export interface History {
  seed: string;
  times: ChaosTimes;
  /** Every committed write of a job row, in the order of the rows' own locks. */
  transitions: Transition[];
  /** A job_ready (or parked) row came or went. */
  readyChanges: PlaceChange[];
  /** A job_scheduled row came or went; it carries its run_at. */
  scheduledChanges: PlaceChange[];
  stepCommits: StepCommit[];
  workerChanges: WorkerChange[];
  /** Grants of leases that went over a limit. */
  overLimits: OverLimit[];
  /** Claims that were judged while there were limits. */
  limitedGrants: number;
  /** Moments at which one snapshot contradicted itself. */
  badSamples: BadSample[];
  samples: number;
  calls: ClientCall[];
  ledger: LedgerLine[];
  faults: Fault[];
  finalJobs: FinalJob[];
}

export interface ChaosTimes {
  beatMs: number;
  selfFenceMs: number;
  silentMs: number;
  stuckMs: number;
  sweepMs: number;
}

export type Status = "pending" | "processing" | "completed" | "failed" | "cancelled";

export interface Transition {
  seq: number;
  jobId: number;
  userId: string | null;
  status: Status;
  priority: number;
  attempt: number;
  retryCount: number;
  maxRetries: number;
  rescueCount: number;
  workerId: number | null;
  errorCode: string | null;
  /** clock_timestamp() in the trigger. */
  at: number;
  /** The commit's own time. */
  committedAt: number;
}

export interface PlaceChange {
  seq: number;
  jobId: number;
  change: "came" | "went";
  runAt: number | null;
  at: number;
  committedAt: number;
}

export interface StepCommit {
  seq: number;
  jobId: number;
  step: string;
  change: "INSERT" | "UPDATE" | "DELETE";
  /** The attempt that made the value: the handler writes it into the value. */
  attempt: number;
  at: number;
  committedAt: number;
}

export interface WorkerChange {
  workerId: number;
  processId: number;
  state: "alive" | "first beat" | "dead" | "gone";
  at: number;
}

export interface OverLimit {
  scope: string;
  key: string;
  running: number;
  most: number;
  at: number;
}

export interface BadSample {
  at: number;
  what: string;
  jobIds: number[];
}

/** What a client asked and heard. `info`: it cannot know whether it happened. */
export interface ClientCall {
  client: string;
  act: "add" | "addMany" | "cancel";
  /** One per wanted job, the same for every try to add it. */
  keys: string[];
  jobIds: number[];
  runAt: number | null;
  invokedAt: number;
  endedAt: number;
  outcome: "ok" | "info";
  /** What cancel answered, or the error's words. */
  answer: string;
}

export interface Fault {
  kind: string;
  /** The worker process that was hit, or "database" or "clients". */
  target: string;
  from: number;
  to: number;
}

export interface FinalJob {
  id: number;
  status: Status;
  kind: string;
  key: string;
  /** How often its handler throws, should it be asked that often. */
  failures: number;
  attempt: number;
  retryCount: number;
  maxRetries: number;
  rescueCount: number;
  errorCode: string | null;
}

export const isTerminal = (status: Status): boolean =>
  status === "completed" || status === "failed" || status === "cancelled";
