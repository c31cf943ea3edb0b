import type { History, PlaceChange, Transition } from "../history.ts";
import { claimsOf } from "./claims-of.ts";
import type { Invariant } from "./finding.ts";

/** A claim sees what was committed when it began; this much later it must have seen it. */
const settledMs = 1500;
/** A job that waited for its time takes its place in the line at some moment this long before it is seen there. */
const promotionMs = 1000;

/** Another worker's claim may hold a row this long before it commits: it is passed over, not forgotten. */
const claimMs = 300;

interface Ready {
  jobId: number;
  priority: number;
  userId: string | null;
  since: number;
}

/** When a job took its place among its user's: it keeps that place when it comes back. */
interface Entry {
  from: number;
  by: number;
}

export const betterJobsFirst: Invariant = {
  name: "I5",
  promise: `no job is claimed while a more urgent one, or one that its user had in the line of that priority before, has been ready for ${settledMs} ms`,
  look(history) {
    const violations: string[] = [];
    const jobs = new Map(history.transitions.map((row) => [row.jobId, row]));
    const entries = entriesOf(history);
    const claims = Map.groupBy(claimsOf(history.transitions), (row) => row.jobId);
    const isBeingClaimed = (jobId: number, by: Transition): boolean =>
      (claims.get(jobId) ?? []).some(
        ({ workerId, committedAt }) =>
          workerId !== by.workerId &&
          committedAt >= by.committedAt &&
          committedAt < by.committedAt + claimMs,
      );
    const ready = new Map<number, Ready>();
    let checked = 0;
    for (const event of inOrder(history)) {
      if ("change" in event) {
        const job = jobs.get(event.jobId);
        if (event.change === "went") ready.delete(event.jobId);
        else if (job !== undefined) {
          const { jobId, priority, userId } = job;
          ready.set(jobId, { jobId, priority, userId, since: event.committedAt });
        }
        continue;
      }
      checked++;
      for (const other of ready.values()) {
        const waited = event.at - other.since;
        if (waited < settledMs || !isBetter(other, event, entries)) continue;
        if (isBeingClaimed(other.jobId, event)) continue;
        violations.push(
          `job ${event.jobId} (priority ${event.priority}, attempt ${event.attempt}) was claimed while job ${other.jobId} (priority ${other.priority}) had been ready for ${Math.round(waited)} ms`,
        );
      }
    }
    return { checked, violations, asides: [] };
  },
};

function isBetter(one: Ready, other: Transition, entries: ReadonlyMap<number, Entry>): boolean {
  if (one.priority !== other.priority) return one.priority < other.priority;
  if (one.userId !== other.userId) return false;
  // Two that were added at the same time may take either order.
  const first = entries.get(one.jobId);
  const second = entries.get(other.jobId);
  return first !== undefined && second !== undefined && first.by < second.from;
}

function entriesOf({
  calls,
  finalJobs,
  readyChanges,
  scheduledChanges,
}: History): Map<number, Entry> {
  const asked = new Map<string, number>();
  for (const { keys, invokedAt } of calls) {
    for (const key of keys) asked.set(key, Math.min(asked.get(key) ?? invokedAt, invokedAt));
  }
  const scheduled = new Set(scheduledChanges.map(({ jobId }) => jobId));
  const keyOf = new Map(finalJobs.map(({ id, key }) => [id, key]));
  const entries = new Map<number, Entry>();
  for (const { jobId, change, at, committedAt } of readyChanges) {
    if (change !== "came" || entries.has(jobId)) continue;
    const began = scheduled.has(jobId) ? at - promotionMs : asked.get(keyOf.get(jobId) ?? "");
    entries.set(jobId, { from: began ?? at, by: committedAt });
  }
  return entries;
}

/** Claims and changes of the ready set by commit; of one commit first what left, so that a batch does not accuse itself. */
function inOrder({ transitions, readyChanges }: History): (Transition | PlaceChange)[] {
  const rank = (event: Transition | PlaceChange): number =>
    "change" in event ? (event.change === "went" ? 0 : 2) : 1;
  return [...claimsOf(transitions), ...readyChanges].toSorted(
    (one, other) => one.committedAt - other.committedAt || rank(one) - rank(other),
  );
}
