import { expect, test } from "vitest";

import { healthWarnings } from "./health-warnings.ts";
import type { Backlog } from "./read-backlog.ts";
import type { HotTable, SnapshotHolder, Vacuum } from "./read-vacuum.ts";

const backlog: Backlog = {
  lanes: [],
  scheduled: { depth: 0, overdue: 0, oldestOverdueMs: null },
  parked: 0,
  leases: 0,
  paused: false,
  workers: { alive: 1, silent: 0, oldestBeatMs: 900 },
  schedules: { lateMs: null, unusable: 0 },
};
const vacuum: Vacuum = { holders: [], hidden: 0, tables: [] };
const holder: SnapshotHolder = {
  kind: "connection",
  who: "process 7 (psql, user ann)",
  transactions: 5,
  heldMs: 1000,
};
const table: HotTable = { name: "job_ready", liveRows: 10, deadRows: 0, vacuumedMs: null };
const minute = 60_000;
const waiting = (minutes: number): Partial<Backlog> => ({
  lanes: [{ priority: 3, depth: 7, oldestMs: minutes * minute }],
});
const nobody = { workers: { alive: 0, silent: 2, oldestBeatMs: 90_000 } };

test.each<[expected: string[], backlog: Partial<Backlog>, vacuum: Partial<Vacuum>]>([
  [[], {}, {}],
  [[], nobody, {}],
  [["no_workers"], { ...nobody, ...waiting(0) }, {}],
  [["no_workers"], { ...nobody, leases: 1 }, {}],
  [["no_workers"], { ...nobody, parked: 1 }, {}],
  [[], waiting(15), {}],
  [["queue_lags"], waiting(16), {}],
  [[], { scheduled: { depth: 9, overdue: 9, oldestOverdueMs: 30_000 } }, {}],
  [["schedule_overdue"], { scheduled: { depth: 9, overdue: 1, oldestOverdueMs: 30_001 } }, {}],
  [["schedule_overdue"], { schedules: { lateMs: 31_000, unusable: 0 } }, {}],
  [["schedule_unusable"], { schedules: { lateMs: null, unusable: 1 } }, {}],
  [[], {}, { holders: null }],
  [[], {}, { holders: [{ ...holder, heldMs: 10 * minute }] }],
  [["held_snapshot"], {}, { holders: [{ ...holder, heldMs: 10 * minute + 1 }, holder] }],
  [[], {}, { holders: [{ ...holder, heldMs: null, transactions: 2_000_000 }] }],
  [["held_snapshot"], {}, { holders: [{ ...holder, heldMs: null, transactions: 2_000_001 }] }],
  [[], {}, { tables: [{ ...table, deadRows: 100_000 }] }],
  [[], {}, { tables: [{ ...table, deadRows: 900_000, vacuumedMs: minute }] }],
  [["vacuum_behind"], {}, { tables: [{ ...table, deadRows: 100_001 }, table] }],
  [["vacuum_behind"], {}, { tables: [{ ...table, deadRows: 900_000, vacuumedMs: 11 * minute }] }],
])("%j for %j and %j", (expected, ofBacklog, ofVacuum) => {
  const found = healthWarnings({
    backlog: { ...backlog, ...ofBacklog },
    vacuum: { ...vacuum, ...ofVacuum },
  });
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test("a warning says who, how long and what helps", () => {
  const [lag, held, behind] = healthWarnings({
    backlog: { ...backlog, ...waiting(200), paused: true },
    vacuum: {
      hidden: 0,
      holders: [{ ...holder, heldMs: 61 * minute }],
      tables: [{ ...table, deadRows: 200_000 }],
    },
  });
  expect(lag?.message).toContain("priority 3 for 3 h 20 min. The queue is paused.");
  expect(held?.message).toContain(
    "connection process 7 (psql, user ann) holds a snapshot for 1 h 1 min",
  );
  expect(behind?.message).toContain("job_ready has 200000 dead rows and was never vacuumed");
});
