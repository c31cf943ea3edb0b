import { expect, test } from "vitest";

import { aStep } from "../../../../test/support/workshop-step.ts";
import { addressOf, chosenStep } from "./chosen-step.ts";

const step = (stage: string, part: number, number = 1, attempt = 1) =>
  aStep(stage, part, { try: number, attempt });

const steps = [
  step("story_generation", 0),
  step("scene_creation", 3),
  step("scene_creation", 3, 2),
  step("audio_generation", 0),
  step("audio_generation", 2, 1, 1),
  step("audio_generation", 2, 1, 2),
];

test("an address leads to its step and a step to its address", () => {
  const addresses = [
    { stage: "story_generation", try: 1 },
    { stage: "scene_creation", scene: 3, try: 2 },
    { stage: "audio_generation", page: 0, try: 1 },
  ];
  for (const address of addresses) {
    const found = chosenStep(steps, address);
    expect(found && addressOf(found)).toEqual(address);
  }
});

test("without a try it is the last one, of several attempts as well", () => {
  expect(chosenStep(steps, { stage: "scene_creation", scene: 3 })?.try).toBe(2);
  expect(chosenStep(steps, { stage: "audio_generation", page: 2, try: 1 })?.attempt).toBe(2);
});

test("what is not there is not chosen", () => {
  expect(chosenStep(steps, {})).toBeUndefined();
  expect(chosenStep(steps, { stage: "scene_creation", scene: 9 })).toBeUndefined();
});
