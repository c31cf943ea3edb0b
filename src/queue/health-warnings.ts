import type { Backlog } from "./read-backlog.ts";
import type { Vacuum } from "./read-vacuum.ts";

export interface Warning {
  code:
    | "no_workers"
    | "queue_lags"
    | "schedule_overdue"
    | "schedule_unusable"
    | "held_snapshot"
    | "vacuum_behind";
  /** One sentence or two in plain words: what is the matter, and what helps. */
  message: string;
}

const minute = 60_000;

/** Whoever orders a book waits about a minute for it; after a quarter of an hour nobody sits in front of it any more. */
const lagMs = 15 * minute;
/** Every worker looks for due jobs once a second: after half a minute none looks, or they cannot keep up. */
const overdueMs = minute / 2;
/** A dump of a large database is over by then; every table keeps all its dead rows as long as the snapshot is held. */
const heldMs = 10 * minute;
/** Where no time is known (slots, hidden roles): at a thousand jobs a second with three transactions each, about as long. */
const heldTransactions = 2_000_000;
/** Autovacuum looks at each table every minute and takes the queue's at 5,000 dead rows: so many after so long, and it does not come. */
const deadRows = 100_000;
const vacuumEveryMs = 10 * minute;

/** What somebody should look at. Empty: all is well. */
export function healthWarnings({
  backlog,
  vacuum,
}: {
  backlog: Backlog;
  vacuum: Vacuum;
}): Warning[] {
  return [...ofLine(backlog), ...ofSchedules(backlog), ...ofSnapshots(vacuum), ...ofTables(vacuum)];
}

function ofLine({ lanes, leases, parked, paused, workers }: Backlog): Warning[] {
  const waits = lanes.length > 0 || leases > 0 || parked > 0;
  if (workers.alive === 0 && waits) {
    return [{ code: "no_workers", message: "There are jobs, but no worker is alive. Start one." }];
  }
  const late = lanes.filter(({ oldestMs }) => oldestMs > lagMs);
  if (late.length === 0) return [];
  const which = late
    .map(({ priority, oldestMs }) => `priority ${priority} for ${inWords(oldestMs)}`)
    .join(", ");
  const help = paused ? "The queue is paused." : "More workers, or more jobs at once, would help.";
  return [{ code: "queue_lags", message: `Jobs that could run are waiting: ${which}. ${help}` }];
}

function ofSchedules({ scheduled, schedules }: Backlog): Warning[] {
  const warnings: Warning[] = [];
  const lateMs = Math.max(scheduled.oldestOverdueMs ?? 0, schedules.lateMs ?? 0);
  if (lateMs > overdueMs) {
    warnings.push({
      code: "schedule_overdue",
      message: `A job's time came ${inWords(lateMs)} ago and nobody has put it into the line: every worker does that each second.`,
    });
  }
  if (schedules.unusable > 0) {
    warnings.push({
      code: "schedule_unusable",
      message: `${schedules.unusable} recurring jobs were paused because they cannot be used: see paused_because.`,
    });
  }
  return warnings;
}

function ofSnapshots({ holders }: Vacuum): Warning[] {
  return (holders ?? [])
    .filter((holder) =>
      holder.heldMs === null ? holder.transactions > heldTransactions : holder.heldMs > heldMs,
    )
    .map(({ kind, who, heldMs: ms, transactions }) => ({
      code: "held_snapshot" as const,
      message:
        `The ${kind} ${who} holds a snapshot ${ms === null ? `${transactions} transactions old` : `for ${inWords(ms)}`}: ` +
        "until it ends, dead rows pile up. End it, or drop the slot if nobody needs it.",
    }));
}

function ofTables({ tables }: Vacuum): Warning[] {
  return tables
    .filter((table) => table.deadRows > deadRows && (table.vacuumedMs ?? Infinity) > vacuumEveryMs)
    .map(({ name, deadRows: dead, vacuumedMs }) => ({
      code: "vacuum_behind" as const,
      message:
        `${name} has ${dead} dead rows and was ${vacuumedMs === null ? "never vacuumed" : `last vacuumed ${inWords(vacuumedMs)} ago`}: ` +
        "is autovacuum on, and is anything holding a snapshot?",
    }));
}

/** "3 h 20 min". */
function inWords(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (minutes < 1) return `${Math.round(ms / 1000)} s`;
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
