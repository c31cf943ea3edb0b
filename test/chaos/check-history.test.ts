import { describe, expect, test } from "vitest";

import { aHistory, aLine, aPlace, aStep, aTransition } from "./a-history.ts";
import { checkHistory } from "./check-history.ts";
import type { ClientCall, FinalJob, History } from "./history.ts";

/** The promises that this history breaks. */
function broken(spoil: (history: History) => void): string[] {
  const history = aHistory();
  spoil(history);
  const found = checkHistory(history).filter(({ violations }) => violations.length > 0);
  return found.map(({ name }) => name);
}

const cancelAt = (at: number): ClientCall => ({
  client: "canceller",
  act: "cancel",
  keys: [],
  jobIds: [7],
  runAt: null,
  invokedAt: at - 5,
  endedAt: at,
  outcome: "ok",
  answer: "processing",
});

const final = (history: History): FinalJob => {
  const [job] = history.finalJobs;
  if (job === undefined) throw new Error("the history has no job");
  return job;
};

test("a history in which all went well breaks no promise, and every promise but the sample's counts was tried", () => {
  expect(broken(() => {})).toEqual([]);
});

/** [the promise, how it is broken, the change of the good history that breaks it and nothing else]. */
const spoiled: [name: string, how: string, spoil: (history: History) => void][] = [
  [
    "I1",
    "an acknowledged job is gone",
    (h) => void h.calls.push({ ...cancelAt(900), act: "add", keys: ["x"], jobIds: [99] }),
  ],
  ["I1", "an acknowledged job is another one", (h) => void (final(h).key = "other")],
  [
    "I1",
    "a job never ends",
    (h) => void h.finalJobs.push({ ...final(h), id: 8, key: "other", status: "pending" }),
  ],
  [
    "I2",
    "a claim that does not raise the attempt",
    (h) => {
      h.transitions.push(aTransition({ jobId: 8, seq: 9, status: "processing", attempt: 0 }));
    },
  ],
  [
    "I2",
    "two processes begin one attempt",
    (h) => {
      h.ledger.push(aLine({ at: 3620, process: "w2.1", kind: "job.start", attempt: 2 }));
    },
  ],
  [
    "I3",
    "a step of attempt 1 is committed after the rescue",
    (h) => {
      h.stepCommits[0] = aStep({ at: 3550, step: "first", attempt: 1 });
    },
  ],
  [
    "I4",
    "a body runs again after its step was committed",
    (h) => {
      h.ledger.push(aLine({ at: 3640, kind: "step.body", what: "first", attempt: 2 }));
    },
  ],
  [
    "I4",
    "a body runs twice in one attempt",
    (h) => {
      h.ledger.push(aLine({ at: 3640, kind: "step.body", what: "second", attempt: 2 }));
    },
  ],
  [
    "I4",
    "a committed step is overwritten",
    (h) => {
      h.stepCommits.push(aStep({ seq: 4, at: 3900, step: "third", attempt: 2, change: "UPDATE" }));
    },
  ],
  ["I4", "a completed job lacks a step", (h) => void h.stepCommits.pop()],
  [
    "I5",
    "a more urgent job waited while another was claimed",
    (h) => {
      h.transitions.unshift(aTransition({ jobId: 8, seq: 0, priority: 1, at: 1005 }));
      h.readyChanges.unshift(aPlace({ jobId: 8, at: 1005 }));
    },
  ],
  [
    "I5",
    "an older job of the same user waited",
    (h) => {
      h.transitions.unshift(aTransition({ jobId: 6, seq: 0, at: 980 }));
      h.readyChanges.unshift(aPlace({ jobId: 6, at: 980 }));
    },
  ],
  [
    "I7",
    "a job is completed after its cancel was acknowledged",
    (h) => void h.calls.push(cancelAt(3990)),
  ],
  ["I9", "a retry is counted that no handler asked for", (h) => void (final(h).retryCount = 1)],
  [
    "I9",
    "more retries than allowed",
    (h) => {
      const last = h.transitions.at(-1);
      if (last) last.retryCount = 4;
    },
  ],
  ["I9", "completed without a handler that returned", (h) => void h.ledger.pop()],
  [
    "I10",
    "a scheduled job is claimed too soon",
    (h) => {
      const [call] = h.calls;
      if (call) call.runAt = 1200;
    },
  ],
  [
    "I10",
    "a retry is made ready too soon",
    (h) => {
      h.scheduledChanges.push(aPlace({ seq: 2, at: 3400, runAt: 3600 }));
    },
  ],
  ["I11", "a worker that nothing happened to is declared dead", (h) => void (h.faults = [])],
  [
    "I11",
    "a worker is declared dead for a cut of a moment",
    (h) => {
      h.faults = [{ kind: "cut", target: "w0.1", from: 3000, to: 3000 }];
    },
  ],
  ["I11", "a rescue without a death", (h) => void h.workerChanges.pop()],
  [
    "I15",
    "two jobs of one key",
    (h) => void h.finalJobs.push({ ...final(h), id: 8, status: "failed", rescueCount: 3 }),
  ],
  [
    "S",
    "a snapshot contradicts itself",
    (h) => void h.badSamples.push({ at: 1, what: "ended, but leased", jobIds: [7] }),
  ],
];

describe("each promise can be seen to be broken, and by that alone", () => {
  test.each(spoiled)("%s: %s", (name, _how, spoil) => {
    expect(broken(spoil)).toEqual([name]);
  });
});

test("I8: an ended job that changes is found (and is never only that)", () => {
  const found = broken((history) => {
    history.transitions.push(aTransition({ seq: 6, at: 4100, status: "pending", attempt: 2 }));
  });
  expect(found).toContain("I8");
});

test("I6: one job too many", () => {
  const found = broken((history) => {
    history.overLimits.push({ scope: "queue", key: "", running: 3, most: 2, at: 1100 });
  });
  expect(found).toEqual(["I6"]);
});

test("I7: a step committed long after the cancel was acknowledged", () => {
  const found = broken((history) => {
    history.calls.push(cancelAt(2400));
  });
  expect(found).toEqual(["I7"]);
});

test("I11: what a killed worker held is taken back too late", () => {
  const found = broken((history) => {
    for (const row of [...history.transitions.slice(2), ...history.stepCommits.slice(1)]) {
      row.at += 9000;
      row.committedAt += 9000;
    }
    for (const row of history.readyChanges.slice(2)) row.at += 9000;
    for (const line of history.ledger.slice(4)) line.at += 9000;
    history.workerChanges[4] = { workerId: 1, processId: 11, state: "dead", at: 12_500 };
  });
  expect(found).toEqual(["I11"]);
});

test("I11: nobody ever beat", () => {
  const found = broken((history) => {
    history.workerChanges = history.workerChanges.filter(({ state }) => state !== "first beat");
    history.times.silentMs = 200;
  });
  expect(found).toEqual(["I11"]);
});

test("a registration whose process fenced itself in trouble is no live worker", () => {
  const found = broken((history) => {
    history.faults = [{ kind: "freeze", target: "w0.1", from: 1300, to: 2900 }];
    history.ledger.push(
      aLine({ at: 2910, process: "w0.1", workerId: 1, what: "worker.lost_its_leases" }),
    );
  });
  expect(found).toEqual([]);
});

test("a zombie's body after another attempt's commit is no broken promise: nothing of it counts", () => {
  const found = broken((history) => {
    history.ledger.push(
      aLine({ at: 3950, process: "w0.1", kind: "step.body", what: "second", attempt: 1 }),
    );
  });
  expect(found).toEqual([]);
});
