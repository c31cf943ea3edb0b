import { expect, test } from "vitest";

import type { Limit } from "../limits.ts";
import { Results } from "../results.ts";
import { judge } from "./judge.ts";

const rate: Limit = {
  row: "rate",
  by: "ours",
  better: "more",
  bar: { postgres: 3, redis: 3.5 },
  floor: { postgres: 2 },
};

function read(values: Record<string, number | number[]>): Results {
  const results = new Results();
  for (const [id, runs] of Object.entries(values)) {
    for (const value of [runs].flat()) results.add(id, [{ row: "rate", value }]);
  }
  return results;
}

test.each([
  ["met", { ours: 36, "pgboss-fetch": 12, "graphile-tuned": 9, "bullmq-redis": 10 }],
  ["floor", { ours: 34, "pgboss-fetch": 12, "bullmq-redis": 9 }],
  ["floor", { ours: 36, "pgboss-fetch": 12, "bullmq-redis": 11 }],
  ["below", { ours: 20, "pgboss-fetch": 12, "bullmq-redis": 5 }],
  ["not measured", { "pgboss-fetch": 12, "bullmq-redis": 5 }],
  ["not measured", { ours: 36 }],
  ["not measured", { ours: 36, "bullmq-redis": 5 }],
  // Without Redis the other half still judges; the hand-written references never do.
  ["met", { ours: 36, "pgboss-fetch": 12, "skiplocked-batch": 30 }],
  // The median of three runs, not the best.
  ["below", { ours: [99, 20, 19], "pgboss-fetch": 12 }],
])("%s: %j", (verdict, values) => {
  expect(judge(rate, read(values)).verdict).toBe(verdict);
});

test("where less is better, the best peer is the one with least", () => {
  const limit: Limit = { row: "rate", by: "ours", better: "less", bar: { postgres: 1 } };
  const judged = judge(limit, read({ ours: 4, "pgboss-fetch": 5, "graphile-tuned": 3 }));
  expect(judged).toMatchObject({ postgres: { id: "graphile-tuned" }, verdict: "below" });
});

test("a floor may be held against the peers that keep the order", () => {
  const limit: Limit = { ...rate, floor: { orderKeeping: 1.2 } };
  const values = { ours: 20, "pgboss-fetch": 12, "graphile-tuned": 19 };
  expect(judge(limit, read(values)).verdict).toBe("floor");
});
