import { expect, test } from "vitest";

import { aStep } from "../../../../test/support/workshop-step.ts";
import { estimateRedo } from "./estimate-redo.ts";

const at = (second: number): string => new Date(second * 1000).toISOString();
const took = (seconds: number) => ({ started_at: at(0), finished_at: at(seconds) });

const steps = [
  aStep("scene_creation", 1, took(20)),
  aStep("scene_creation", 2, took(30)),
  aStep("scene_creation", 3, { ...took(90), state: "cut_short" }),
  aStep("scene_creation", 3, took(10)),
  aStep("pdf_creation", 0, took(5)),
];

test("the parts of a stage are made side by side, the stages one after the other", () => {
  const run = [1, 2, 3].map((part) => ({ stage: "scene_creation", part }));
  const plan = { run: [...run, { stage: "pdf_creation", part: 0 }], keep: [] };
  expect(estimateRedo(plan, steps)).toBe(35);
});

test("of what was never made here nothing is known", () => {
  expect(
    estimateRedo({ run: [{ stage: "audio_generation", part: 1 }], keep: [] }, steps),
  ).toBeNull();
});
