import { openSync, readFileSync, writeSync } from "node:fs";

/** What a worker process did, in its own words: the effects that the database cannot make up. */
export interface LedgerLine {
  /** CLOCK_MONOTONIC in nanoseconds while in the file; wall-clock milliseconds once read. */
  at: number;
  process: string;
  kind: "worker.start" | "job.start" | "step.body" | "job.throws" | "job.end" | "log";
  jobId: number;
  attempt: number;
  /** The step's name; for job.end and job.throws how it ended; for log the event. */
  what: string;
  workerId?: number;
}

export type WriteLedger = (line: Omit<LedgerLine, "at" | "process">) => void;

/** Appended by one write call before the effect returns: SIGKILL loses nothing that was written. */
export function openLedger(path: string, process_: string): WriteLedger {
  const file = openSync(path, "a");
  return (line) => {
    // Nanoseconds of uptime pass 2^53 after 104 days: the text is built from the bigint.
    const at = process.hrtime.bigint().toString();
    const rest = JSON.stringify({ process: process_, ...line });
    writeSync(file, `{"at":${at},${rest.slice(1)}\n`);
  };
}

/** `wallMinusMono`: what to add to monotonic milliseconds; workers' wall clocks may lie, this one is the parent's. */
export function readLedger(paths: readonly string[], wallMinusMono: number): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const path of paths) {
    for (const text of readFileSync(path, "utf8").split("\n")) {
      if (!text.endsWith("}")) continue;
      const line: LedgerLine = JSON.parse(text);
      lines.push({ ...line, at: line.at / 1e6 + wallMinusMono });
    }
  }
  return lines.toSorted((one, other) => one.at - other.at);
}

/** Milliseconds between the wall clock and CLOCK_MONOTONIC, read at the moment a millisecond begins. */
export function wallMinusMonotonic(): number {
  const now = Date.now();
  let next = now;
  while (next === now) next = Date.now();
  return next - Number(process.hrtime.bigint()) / 1e6;
}
