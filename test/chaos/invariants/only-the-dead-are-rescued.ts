import type { History, Transition } from "../history.ts";
import type { Invariant } from "./finding.ts";
import { processesOf } from "./processes-of.ts";
import { coveredMs, type Span, troubleOf } from "./trouble-of.ts";

/** To reconnect after a fault, to be scheduled on a busy machine, to commit. */
const slackMs = 1500;

export const onlyTheDeadAreRescued: Invariant = {
  name: "I11",
  promise: "a live worker is never rescued from; a dead one's jobs are taken back within the bound",
  look(history) {
    const processes = processesOf(history);
    const live = rescuedAlive(history, processes);
    const late = takenBackLate(history, processes);
    const unsure = rescuedWithoutDeath(history);
    return {
      checked: live.checked + late.checked,
      violations: [...live.violations, ...unsure, ...late.violations],
      asides: [...live.asides, ...late.asides],
    };
  },
};

/** Declared dead, or fenced by itself before that, though nothing, or not enough, had happened to it. */
function rescuedAlive(history: History, processes: ReadonlyMap<number, string>) {
  const { silentMs, sweepMs } = history.times;
  const violations: string[] = [];
  const dead = history.workerChanges.filter(({ state }) => state === "dead");
  const firstBeats = history.workerChanges.filter(({ state }) => state === "first beat");
  const beaten = new Set(firstBeats.map(({ workerId }) => workerId));
  const fences = new Map(
    history.ledger
      .filter(({ kind, what }) => kind === "log" && what === "worker.lost_its_leases")
      .map(({ workerId, at }) => [workerId, at]),
  );
  let unknown = 0;
  let neverBeat = 0;
  for (const { workerId, at } of dead) {
    const process = processes.get(workerId);
    const fencedAt = fences.get(workerId) ?? at;
    const span = {
      from: Math.min(at, fencedAt) - silentMs - 2 * sweepMs,
      to: Math.min(at, fencedAt),
    };
    const hurtMs = process === undefined ? 0 : coveredMs(span, troubleOf(history, process));
    if (process === undefined) unknown++;
    // A fault of a moment is no death: a beat is missed, the next one comes over a new connection.
    else if (hurtMs >= silentMs * 0.4) continue;
    else if (!beaten.has(workerId)) neverBeat++;
    else {
      violations.push(
        `worker ${workerId} (${process}) was declared dead after ${Math.round(hurtMs)} ms of trouble in ${Math.round(span.to - span.from)} ms`,
      );
    }
  }
  const lastedMs = lastMoment(history) - (history.transitions[0]?.committedAt ?? 0);
  if (beaten.size === 0 && lastedMs > 10 * silentMs) violations.push("no worker ever beat");
  const asides = [`${dead.length} registrations were declared dead`];
  if (unknown > 0) asides.push(`${unknown} of them had run nothing and could not be told apart`);
  if (neverBeat > 0)
    asides.push(`${neverBeat} of them without trouble, but before their first beat`);
  return { checked: dead.length, violations, asides };
}

/** A rescue is counted only when the attempt's worker is no longer alive. */
function rescuedWithoutDeath({ transitions, workerChanges }: History): string[] {
  const violations: string[] = [];
  for (const [jobId, rows] of Map.groupBy(transitions, (row) => row.jobId)) {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (before === undefined || row.rescueCount === before.rescueCount) continue;
      const left = workerChanges.find(
        ({ workerId, state }) =>
          workerId === before.workerId && (state === "dead" || state === "gone"),
      );
      if (left === undefined || left.at > row.committedAt + 1) {
        violations.push(`job ${jobId} was rescued from worker ${before.workerId}, which was alive`);
      }
    }
  }
  return violations;
}

/** What a killed process held must be taken back soon, counting only time in which somebody could. */
function takenBackLate(history: History, processes: ReadonlyMap<number, string>) {
  const { silentMs, sweepMs } = history.times;
  const boundMs = silentMs + sweepMs + slackMs;
  const violations: string[] = [];
  let checked = 0;
  let slowest = 0;
  for (const { target, from } of history.faults.filter(({ kind }) => kind === "kill")) {
    for (const held of heldAt(history, from, target, processes)) {
      checked++;
      const next = history.transitions.find(
        (row) => row.jobId === held.jobId && row.seq > held.seq && row.status !== "processing",
      );
      const until = next?.at ?? Number.MAX_SAFE_INTEGER;
      const spentMs = ableMs(history, target, { from, to: Math.min(until, lastMoment(history)) });
      if (next !== undefined) slowest = Math.max(slowest, spentMs);
      if (spentMs > boundMs) {
        violations.push(
          `job ${held.jobId} was held by ${target}, killed at ${Math.round(from)}, and taken back ${Math.round(spentMs)} ms later (bound ${boundMs} ms)`,
        );
      }
    }
  }
  const asides = checked > 0 ? [`slowest of ${checked} take-backs: ${Math.round(slowest)} ms`] : [];
  return { checked, violations, asides };
}

function heldAt(
  { transitions }: History,
  moment: number,
  process: string,
  processes: ReadonlyMap<number, string>,
): Transition[] {
  const held: Transition[] = [];
  for (const rows of Map.groupBy(transitions, (row) => row.jobId).values()) {
    const last = rows.findLast(({ committedAt }) => committedAt <= moment);
    if (last?.status !== "processing" || last.workerId === null) continue;
    if (processes.get(last.workerId) === process) held.push(last);
  }
  return held;
}

/** How much of the span some other process was up and well. */
function ableMs(history: History, dead: string, span: Span): number {
  const others = new Map<string, number>();
  for (const { process, kind, at } of history.ledger) {
    if (kind === "worker.start" && process !== dead) others.set(process, at);
  }
  let able = 0;
  const stepMs = 50;
  for (let moment = span.from; moment < span.to; moment += stepMs) {
    const one = { from: moment, to: moment + stepMs };
    const someone = [...others].some(
      ([process, born]) => born + 1000 < moment && coveredMs(one, lasting(history, process)) === 0,
    );
    if (someone) able += stepMs;
  }
  return able;
}

/** A fault is felt for a while after it is over: connections are made anew. */
function lasting(history: History, process: string): Span[] {
  return troubleOf(history, process).map(({ from, to }) => ({ from, to: to + 1000 }));
}

const lastMoment = ({ transitions }: History): number => transitions.at(-1)?.committedAt ?? 0;
