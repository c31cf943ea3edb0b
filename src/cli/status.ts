import { mostCounted } from "../queue/read-backlog.ts";
import { type QueueHealth, readQueueHealth } from "../queue/read-queue-health.ts";
import type { CommonFlags } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

export interface StatusFlags extends CommonFlags {
  json?: boolean;
}

/** How the queue is: for people, or as JSON for programs. What is wrong is said, not an exit code. */
export function showStatus(flags: StatusFlags): Promise<number> {
  return withDatabase(flags, async (pool) => {
    const health = await readQueueHealth(pool);
    return flags.json === true ? JSON.stringify(health, undefined, 2) : inWords(health);
  });
}

function inWords({ backlog, vacuum, warnings }: QueueHealth): string {
  const { lanes, scheduled, parked, leases, workers } = backlog;
  const deadRows = vacuum.tables.reduce((sum, table) => sum + table.deadRows, 0);
  const lines: [what: string, value: string][] = [
    ...lanes.map(({ priority, depth, oldestMs }): [string, string] => [
      `priority ${priority}`,
      `${counted(depth)} waiting, the oldest for ${ago(oldestMs)}`,
    ]),
    ...(lanes.length === 0 ? [["waiting", "nothing"] satisfies [string, string]] : []),
    ["running", counted(leases)],
    ["for later", `${counted(scheduled.depth)}, overdue ${counted(scheduled.overdue)}`],
    ["at a limit", counted(parked)],
    ["paused", backlog.paused ? "yes" : "no"],
    [
      "workers",
      `${workers.alive} alive, ${workers.silent} silent` +
        (workers.oldestBeatMs === null ? "" : `, the oldest beat ${ago(workers.oldestBeatMs)} ago`),
    ],
    ["dead rows", `${deadRows} in the queue's tables`],
    ["snapshots", snapshotsInWords(vacuum)],
  ];
  return [
    ...lines.map(([what, value]) => `${what.padEnd(12)} ${value}`),
    ...warnings.map(({ code, message }) => `! ${code}: ${message}`),
    ...(warnings.length === 0 ? ["all is well"] : []),
  ].join("\n");
}

function snapshotsInWords({ holders, hidden }: QueueHealth["vacuum"]): string {
  if (holders === null) return "unknown: this role may not look";
  const [oldest] = holders;
  const held =
    oldest === undefined
      ? "none is held"
      : `the oldest by ${oldest.kind} ${oldest.who}, ` +
        (oldest.heldMs === null ? "since unknown" : `for ${ago(oldest.heldMs)}`);
  return hidden === 0 ? held : `${held}; unknown of ${hidden} connections of other roles`;
}

const counted = (rows: number): string => (rows > mostCounted ? `${mostCounted}+` : String(rows));

function ago(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 100) return `${seconds.toFixed(1)} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
