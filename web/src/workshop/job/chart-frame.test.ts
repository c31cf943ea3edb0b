import { expect, test } from "vitest";

import { aRow, aStage } from "../../../../test/support/workshop-row.ts";
import { aStep } from "../../../../test/support/workshop-step.ts";
import { chartFrame } from "./chart-frame.ts";
import { layOutChart } from "./lay-out-chart.ts";

const at = (second: number): string => new Date(second * 1000).toISOString();
const layout = (lasts: number) =>
  layOutChart(
    {
      job: aRow({ stages: [aStage("story_generation"), aStage("scene_creation")] }),
      steps: [aStep("story_generation", 0, { started_at: at(0), finished_at: at(lasts) })],
      edges: [],
    },
    0,
  );

test("what ended last has room for its picture, at every width", () => {
  for (const width of [320, 620, 900, 1400]) {
    const frame = chartFrame(layout(125), width);
    expect(frame.x(0)).toBe(frame.left);
    expect(frame.x(125) + 44).toBeLessThanOrEqual(width);
  }
});

test("a few round times, whether it took seconds or hours", () => {
  const times = [4, 125, 9000].map((lasts) =>
    chartFrame(layout(lasts), 900).ticks.map(({ seconds }) => seconds),
  );
  expect(times).toEqual([
    [0, 1, 2, 3, 4],
    [0, 30, 60, 90, 120],
    [0, 1800, 3600, 5400, 7200, 9000],
  ]);
});

test("nothing has happened: the beginning alone", () => {
  const empty = layOutChart(
    { job: aRow({ stages: [aStage("pdf_creation")] }), steps: [], edges: [] },
    0,
  );
  expect(chartFrame(empty, 900).ticks.map(({ seconds }) => seconds)).toEqual([0]);
});
