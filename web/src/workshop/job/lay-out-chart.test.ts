import { expect, test } from "vitest";

import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { aRow, aStage } from "../../../../test/support/workshop-row.ts";
import { aStep } from "../../../../test/support/workshop-step.ts";
import { layOutChart } from "./lay-out-chart.ts";
import { walkBars } from "./walk-bars.ts";

const moment = (second: number): string =>
  new Date(1_800_000_000_000 + second * 1000).toISOString();

const step = (
  stage: string,
  part: number,
  from: number,
  to: number,
  more: Partial<WorkshopStep> = {},
) => aStep(stage, part, { started_at: moment(from), finished_at: moment(to), ...more });

const job = aRow({
  status: "processing",
  stages: ["story", "scenes", "checks", "pdf"].map((name) => aStage(name)),
});

const edges = [
  { from: "story", to: "scenes", by_part: false },
  { from: "scenes", to: "checks", by_part: true },
  { from: "checks", to: "pdf", by_part: false },
  { from: "story", to: "pdf", by_part: false },
];

const steps = [
  step("story", 0, 0, 10),
  step("scenes", 1, 10, 20, { accepted: true }),
  step("scenes", 2, 12, 18, { accepted: false, waited_seconds: 2 }),
  step("scenes", 2, 18, 30, { try: 2, accepted: true }),
  step("checks", 1, 20, 21),
  step("checks", 2, 30, 32),
  step("pdf", 0, 32, 0, { state: "running", finished_at: null }),
];

const now = Date.parse(moment(40));

test("a lane for a stage, or for each of its parts, in the order of the stages", () => {
  const { lanes } = layOutChart({ job, steps, edges }, now);
  expect(lanes.map(({ key }) => key)).toEqual([
    "story/0",
    "scenes/1",
    "scenes/2",
    "checks/1",
    "checks/2",
    "pdf/0",
  ]);
});

test("bars stand at their time; what runs grows with the clock", () => {
  const { bars, axis } = layOutChart({ job, steps, edges }, now);
  expect(axis.length).toBe(40);
  expect(bars.map(({ start, end }) => [start, end])).toEqual([
    [0, 10],
    [10, 20],
    [12, 18],
    [18, 30],
    [20, 21],
    [30, 32],
    [32, 40],
  ]);
  expect(bars.map(({ kind }) => kind)).toEqual([
    "done",
    "done",
    "ghost",
    "done",
    "done",
    "done",
    "running",
  ]);
  expect(bars[2]?.waitedFrom).toBe(10);
});

test("elbows go from what unlocked to what was unlocked, and not twice", () => {
  const { bars, elbows } = layOutChart({ job, steps, edges }, now);
  const name = (key: string): string => {
    const bar = bars.find((each) => each.key === key);
    return `${bar?.step.stage}${bar?.step.part}.${bar?.step.try}`;
  };
  expect(elbows.map(({ from, to }) => `${name(from)}>${name(to)}`)).toEqual([
    "story0.1>scenes1.1",
    "story0.1>scenes2.1",
    "scenes1.1>checks1.1",
    "scenes2.2>checks2.1",
    "checks2.1>pdf0.1",
  ]);
});

test("the longest way leads through the tries of the scene that was late", () => {
  const { bars } = layOutChart({ job, steps, edges }, now);
  const way = bars.filter(({ isCritical }) => isCritical);
  expect(way.map(({ step: { stage: name, part, try: at } }) => `${name}${part}.${at}`)).toEqual([
    "story0.1",
    "scenes2.1",
    "scenes2.2",
    "checks2.1",
    "pdf0.1",
  ]);
});

test("what was kept takes no time here, what was cut short ends with its attempt's last sign", () => {
  const { bars, axis } = layOutChart(
    {
      job,
      edges,
      steps: [
        step("story", 0, -9000, -8990, { state: "inherited", from_job_id: 7 }),
        step("scenes", 1, 0, 0, { state: "cut_short", finished_at: null }),
        step("scenes", 2, 0, 6),
        step("scenes", 1, 10, 14, { attempt: 2 }),
      ],
    },
    now,
  );
  expect(axis.length).toBe(14);
  expect(bars.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["kept", 0, 0],
    ["ghost", 0, 6],
    ["done", 10, 14],
    ["done", 0, 6],
  ]);
});

test("arrow keys walk from scene to scene and from try to try", () => {
  const { bars } = layOutChart({ job, steps, edges }, now);
  const [story, first, rejected, good, , check] = bars;
  if (!story || !first || !rejected || !good || !check) throw new Error("bars are missing");
  expect(walkBars(bars, story, "ArrowDown")).toBe(first);
  expect(walkBars(bars, first, "ArrowDown")).toBe(rejected);
  expect(walkBars(bars, rejected, "ArrowRight")).toBe(good);
  expect(walkBars(bars, good, "ArrowLeft")).toBe(rejected);
  expect(walkBars(bars, good, "ArrowUp")).toBe(first);
  expect(walkBars(bars, story, "ArrowUp")).toBeUndefined();
  expect(walkBars(bars, story, "End")?.kind).toBe("running");
});
