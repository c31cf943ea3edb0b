import { expect, test } from "vitest";

import { aRow, aStage } from "../../../../test/support/workshop-row.ts";
import { aStep } from "../../../../test/support/workshop-step.ts";
import { choiceFor, redoChoices } from "./redo-choices.ts";

const steps = [
  aStep("story_generation", 0),
  aStep("scene_creation", 1),
  aStep("scene_creation", 2),
  aStep("consistency_validation", 2),
  aStep("audio_generation", 0),
];
const job = aRow({
  stages: [
    aStage("story_generation"),
    aStage("scene_creation"),
    aStage("audio_generation"),
    aStage("pdf_creation", { status: "skipped", skip_reason: "no PDF was ordered" }),
  ],
});
const choices = redoChoices({ job, steps });

test("each picture, each stage that is not skipped, each page's voice", () => {
  expect(choices.map(({ redo }) => redo)).toEqual([
    { scene: 1 },
    { scene: 2 },
    { stage: "story_generation" },
    { stage: "scene_creation" },
    { stage: "audio_generation" },
    { stage: "audio_generation", part: 0 },
  ]);
});

test("the step that is looked at is offered first", () => {
  const offered = [...steps, undefined].map((step) => choiceFor(step, choices));
  expect(offered).toEqual([
    "stage:story_generation",
    "scene:1",
    "scene:2",
    "scene:2",
    "part:audio_generation:0",
    "scene:1",
  ]);
});
