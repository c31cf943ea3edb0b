import { describe, expect, test } from "vitest";

import { everyWord } from "../../../../test/support/story/every-word.ts";
import { luna, requestFor } from "../../../../test/support/story/sample-orders.ts";
import { storyText } from "../../../../test/support/story/story-text.ts";
import { ageGroups } from "../../../book/age-group.ts";
import type { Order } from "../../../book/order.ts";
import { allSpecies } from "../species/all-species.ts";
import { writeStory } from "./write-story.ts";

const tell = (order: Order) => writeStory(requestFor(order), allSpecies);

describe("every field of the order is in the words", () => {
  test.each<[string, Partial<Order>, string]>([
    ["name", { characterName: "Noor" }, "Noor"],
    ["type", { characterType: "a sleepy hedgehog" }, "a sleepy hedgehog"],
    ["ability", { specialAbility: "juggle teapots" }, "can juggle teapots"],
    ["world", { storyWorld: "the Candy Kingdom" }, "the Candy Kingdom"],
    ["adventure", { adventureType: "cookie contest" }, "a cookie contest"],
    ["occasion", { occasionTheme: "Eid" }, "Eid Mubarak"],
    ["companions", { companions: ["Biscuit the dog"] }, "Biscuit the dog"],
    ["further companions", { companions: ["Biscuit the dog", "Moss"] }, "Moss"],
  ])("%s", (_, change, words) => {
    for (const ageGroup of ageGroups) {
      const [before, after] = [tell({ ...luna, ageGroup }), tell({ ...luna, ageGroup, ...change })];
      expect(everyWord(before).toLowerCase()).not.toContain(words.toLowerCase());
      const told = after.scenes
        .flatMap((scene) => scene.paragraphs)
        .join(" ")
        .toLowerCase();
      expect(told.replaceAll("could juggle", "can juggle")).toContain(words.toLowerCase());
    }
  });

  test("pronouns", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      for (const ageGroup of ageGroups) {
        const he = storyText(tell({ ...luna, ageGroup, seed, pronouns: "he" }));
        expect(he).toMatch(/\b(he|his|him)\b/iu);
        expect(he).not.toMatch(/\b(she|her)\b/iu);
      }
    }
    expect(everyWord(tell({ ...luna, pronouns: "they" }))).not.toMatch(/\bthey was\b/iu);
    expect(everyWord(tell({ ...luna, pronouns: "they" }))).toMatch(/\b(they|their|them)\b/iu);
  });

  test("the age group", () => {
    expect(new Set(ageGroups.map((ageGroup) => everyWord(tell({ ...luna, ageGroup })))).size).toBe(
      4,
    );
  });
});
