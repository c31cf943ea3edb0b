import { setTimeout as sleep } from "node:timers/promises";

import { type ChaosInput, stepNames } from "./chaos-job.ts";
import type { WriteLedger } from "./ledger.ts";

interface RunningJob {
  id: number;
  attempt: number;
  input: unknown;
}

interface Run {
  signal: AbortSignal;
  step<Value>(key: { stageName: string; part: number }, body: () => Promise<Value>): Promise<Value>;
}

/** The handler of every chaos job: writes down what it does before it does it. */
export async function runChaosJob(job: RunningJob, run: Run, ledger: WriteLedger): Promise<void> {
  // The input is what this test put there.
  const input = job.input as ChaosInput;
  const note = (kind: Parameters<WriteLedger>[0]["kind"], what: string): void =>
    ledger({ kind, jobId: job.id, attempt: job.attempt, what });
  note("job.start", input.kind);
  try {
    await behave(job, input, run, note);
    note("job.end", "returned");
  } catch (error) {
    note("job.end", run.signal.aborted ? `stopped: ${String(run.signal.reason)}` : String(error));
    throw error;
  }
}

async function behave(
  job: RunningJob,
  input: ChaosInput,
  run: Run,
  note: (kind: "step.body" | "job.throws", what: string) => void,
): Promise<void> {
  switch (input.kind) {
    case "steps":
      for (const stageName of stepNames) {
        const value = await run.step({ stageName, part: 0 }, async () => {
          await sleep(input.ms, undefined, { signal: run.signal });
          note("step.body", stageName);
          return { attempt: job.attempt, jobId: job.id, stageName };
        });
        if (value.jobId !== job.id || value.stageName !== stageName) {
          throw new Error(`step ${stageName} got another step's value: ${JSON.stringify(value)}`);
        }
      }
      return;
    case "fails":
      if (job.attempt > input.failures) return;
      note("job.throws", "later");
      throw Object.assign(new Error("it fails now and works later"), { retry: "later" });
    case "refuses":
      note("job.throws", "never");
      throw Object.assign(new Error("it will never work"), { retry: "never" });
    case "long":
      await sleep(input.ms, undefined, { signal: run.signal });
      return;
    case "blocks":
      block(input.ms);
      return;
    case "snoozes":
      if (job.attempt > 1) return;
      throw Object.assign(new Error("the surroundings are not ready"), {
        retry: "wait",
        retryAfterMs: 500,
      });
    case "quick":
      await sleep(input.ms, undefined, { signal: run.signal });
      return;
    default:
      return input.kind satisfies never;
  }
}

/** Keeps this thread, and nothing else, from doing anything. */
export function block(ms: number): void {
  const end = process.hrtime.bigint() + BigInt(Math.round(ms * 1e6));
  while (process.hrtime.bigint() < end) continue;
}
