import { expect, test } from "vitest";

import type { StoryBrief } from "../../../book/scene.ts";
import { describeScene } from "./describe-scene.ts";
import type { ShotFacts } from "./shot.ts";

const facts: ShotFacts = {
  textZone: { x: 0, y: 0, w: 1, h: 1, tone: "dark" },
  place: "on a path",
  time: "at dusk",
  also: [],
  colours: ["#000000", "#000000", "#000000"],
};

function told(name: string, description: string): string {
  const brief: StoryBrief = {
    kind: "story",
    number: 2,
    seed: "1",
    try: 1,
    ageGroup: "3-6",
    world: "forest",
    heroName: "Juniper",
    heroDescription: "an owl",
    stage: {
      beat: "setting_out",
      pose: "walk",
      mood: "happy",
      obstacle: "cave",
      treasure: "chest",
      occasion: null,
      friends: [{ name, description, species: "human" }],
      gift: "bell",
    },
  };
  return describeScene(brief, facts);
}

test("a friend of whom no more is known is called by name alone", () => {
  expect(told("Grandma", "friend")).toBe(
    "Juniper, an owl, walks with a smile on a path at dusk with Grandma.",
  );
  expect(told("Fennel", "small red fox")).toContain("with Fennel the small red fox.");
});
