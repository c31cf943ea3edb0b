import type { History, PlaceChange, StepCommit, Transition } from "./history.ts";
import type { LedgerLine } from "./ledger.ts";

/** A small history in which every promise was kept: one job of three steps, rescued once from a killed worker. */
export function aHistory(): History {
  return {
    seed: "by hand",
    times: { beatMs: 300, selfFenceMs: 1200, silentMs: 2000, stuckMs: 6000, sweepMs: 300 },
    transitions: [
      aTransition({ seq: 1, at: 1000, status: "pending", attempt: 0, workerId: null }),
      aTransition({ seq: 2, at: 1100, status: "processing", attempt: 1, workerId: 1 }),
      aTransition({
        seq: 3,
        at: 3500,
        status: "pending",
        attempt: 1,
        workerId: null,
        rescueCount: 1,
      }),
      aTransition({
        seq: 4,
        at: 3600,
        status: "processing",
        attempt: 2,
        workerId: 2,
        rescueCount: 1,
      }),
      aTransition({
        seq: 5,
        at: 4000,
        status: "completed",
        attempt: 2,
        workerId: 2,
        rescueCount: 1,
      }),
    ],
    readyChanges: [
      aPlace({ seq: 1, at: 1000, change: "came" }),
      aPlace({ seq: 2, at: 1100, change: "went" }),
      aPlace({ seq: 3, at: 3500, change: "came" }),
      aPlace({ seq: 4, at: 3600, change: "went" }),
    ],
    scheduledChanges: [],
    stepCommits: [
      aStep({ seq: 1, at: 1200, step: "first", attempt: 1 }),
      aStep({ seq: 2, at: 3700, step: "second", attempt: 2 }),
      aStep({ seq: 3, at: 3800, step: "third", attempt: 2 }),
    ],
    workerChanges: [
      { workerId: 1, processId: 11, state: "alive", at: 500 },
      { workerId: 2, processId: 12, state: "alive", at: 500 },
      { workerId: 1, processId: 11, state: "first beat", at: 700 },
      { workerId: 2, processId: 12, state: "first beat", at: 700 },
      { workerId: 1, processId: 11, state: "dead", at: 3500 },
    ],
    overLimits: [],
    limitedGrants: 1,
    badSamples: [],
    samples: 40,
    calls: [
      {
        client: "adder",
        act: "add",
        keys: ["adder 1"],
        jobIds: [7],
        runAt: null,
        invokedAt: 990,
        endedAt: 1001,
        outcome: "ok",
        answer: "7",
      },
    ],
    ledger: [
      aLine({ at: 500, process: "w0.1", kind: "worker.start", what: "11", jobId: 0, attempt: 0 }),
      aLine({ at: 500, process: "w1.1", kind: "worker.start", what: "12", jobId: 0, attempt: 0 }),
      aLine({ at: 1110, process: "w0.1", kind: "job.start", what: "steps", attempt: 1 }),
      aLine({ at: 1150, process: "w0.1", kind: "step.body", what: "first", attempt: 1 }),
      aLine({ at: 3610, process: "w1.1", kind: "job.start", what: "steps", attempt: 2 }),
      aLine({ at: 3650, process: "w1.1", kind: "step.body", what: "second", attempt: 2 }),
      aLine({ at: 3750, process: "w1.1", kind: "step.body", what: "third", attempt: 2 }),
      aLine({ at: 3900, process: "w1.1", kind: "job.end", what: "returned", attempt: 2 }),
    ],
    faults: [{ kind: "kill", target: "w0.1", from: 1300, to: Number.MAX_SAFE_INTEGER }],
    finalJobs: [
      {
        id: 7,
        status: "completed",
        kind: "steps",
        key: "adder 1",
        failures: 0,
        attempt: 2,
        retryCount: 0,
        maxRetries: 3,
        rescueCount: 1,
        errorCode: null,
      },
    ],
  };
}

export function aTransition(change: Partial<Transition>): Transition {
  return {
    seq: 1,
    jobId: 7,
    userId: null,
    status: "pending",
    priority: 5,
    attempt: 0,
    retryCount: 0,
    maxRetries: 3,
    rescueCount: 0,
    workerId: null,
    errorCode: null,
    at: 0,
    committedAt: (change.at ?? 0) + 1,
    ...change,
  };
}

export function aPlace(change: Partial<PlaceChange>): PlaceChange {
  const committedAt = (change.at ?? 0) + 1;
  return { seq: 1, jobId: 7, change: "came", runAt: null, at: 0, committedAt, ...change };
}

export function aStep(change: Partial<StepCommit>): StepCommit {
  const committedAt = (change.at ?? 0) + 1;
  return {
    seq: 1,
    jobId: 7,
    step: "first",
    change: "INSERT",
    attempt: 1,
    at: 0,
    committedAt,
    ...change,
  };
}

export function aLine(change: Partial<LedgerLine>): LedgerLine {
  return { at: 0, process: "w1.1", kind: "log", jobId: 7, attempt: 1, what: "", ...change };
}
