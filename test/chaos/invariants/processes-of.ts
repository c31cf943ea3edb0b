import type { History } from "../history.ts";

/** Which process was which worker of the queue: by the runs that both tell of, or by its own process number. */
export function processesOf(history: History): Map<number, string> {
  const { transitions, ledger, workerChanges } = history;
  const processes = new Map<number, string>();
  const starts = ledger.filter(({ kind }) => kind === "worker.start");
  for (const [processId, sameNumber] of Map.groupBy(starts, (line) => Number(line.what))) {
    const [only] = sameNumber;
    // Twins share their number: for them only the runs can tell.
    if (only === undefined || sameNumber.length > 1) continue;
    for (const change of workerChanges) {
      if (change.processId === processId) processes.set(change.workerId, only.process);
    }
  }
  const workerOf = new Map(
    transitions
      .filter(({ status }) => status === "processing")
      .map((row) => [`${row.jobId} ${row.attempt}`, row.workerId]),
  );
  for (const line of ledger) {
    const workerId =
      line.kind === "job.start" ? workerOf.get(`${line.jobId} ${line.attempt}`) : line.workerId;
    if (workerId !== null && workerId !== undefined) processes.set(workerId, line.process);
  }
  return processes;
}
