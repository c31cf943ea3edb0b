import { expect, test } from "vitest";

import { readability } from "../../../../test/support/story/readability.ts";
import { faultsIn } from "../../../../test/support/story/text-faults.ts";
import { ageGroups } from "../../../book/age-group.ts";
import { pronounSets } from "../../../book/order.ts";
import type { SearchText, SearchWordsRequest } from "../../studio.ts";
import { allSpecies } from "../species/all-species.ts";
import { writeSearchWords } from "./write-search-words.ts";

const luna: SearchWordsRequest = {
  name: "Luna",
  description: "a brave dragon",
  ability: "fly through clouds",
  ageGroup: "7-10",
  world: "the Candy Kingdom",
  adventure: "treasure hunt",
  occasion: null,
  pronouns: "she",
  companions: [],
  meaning: {
    world: "forest",
    species: "dragon",
    quest: "treasure",
    ability: "fly",
    occasion: null,
  },
  seed: "one",
  scenes: 2,
};

const wordsFor = (request: SearchWordsRequest) => writeSearchWords(request, allSpecies);

const lines = (text: SearchText) => [
  text.title,
  text.byline,
  ...text.scenes.flatMap((scene) => [scene.heading, scene.intro]),
  text.closing.join(" "),
];

const many = ageGroups.flatMap((ageGroup) =>
  pronounSets.flatMap((pronouns) =>
    ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((seed): SearchWordsRequest[] => [
      { ...luna, ageGroup, pronouns, seed, scenes: 5 },
      { ...luna, ageGroup, pronouns, seed, occasion: "new puppy", ability: "very brave" },
      {
        ...luna,
        ageGroup,
        pronouns,
        seed,
        companions: ["Biscuit the dog", "a small owl"],
        ability: "super hearing",
      },
    ]),
  ),
);

test("no broken sentence in many books of finding", () => {
  const faults = many.flatMap((request) => faultsIn(lines(wordsFor(request)).join("\n")));
  expect(faults).toEqual([]);
});

test("each scene has one heading and an intro the band can read", () => {
  const grades = { "0-2": 3, "3-6": 4.5, "7-10": 6.5, "11-12": 8.5 };
  for (const request of many) {
    const { scenes } = wordsFor(request);
    expect(scenes).toHaveLength(request.scenes);
    expect(new Set(scenes.map((scene) => scene.intro)).size).toBe(request.scenes);
    const text = scenes.map((scene) => scene.intro).join(" ");
    expect(readability(text).grade).toBeLessThanOrEqual(grades[request.ageGroup]);
  }
});

test.each(ageGroups)(
  "the two scenes of ages %s tell of everything that was asked for",
  (ageGroup) => {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const request = { ...luna, ageGroup, seed, occasion: "Eid", companions: ["Biscuit the dog"] };
      const text = wordsFor(request)
        .scenes.map((scene) => scene.intro)
        .join(" ");
      expect(text).toContain("Luna");
      expect(text.toLowerCase()).toMatch(/a brave dragon/u);
      expect(text).toContain("can fly through clouds");
      expect(text.toLowerCase()).toContain("in the candy kingdom");
      expect(text.toLowerCase()).toContain("a treasure hunt");
      expect(text).toContain("Eid Mubarak");
      expect(text).toContain("Biscuit");
      expect(text).toMatch(/\b(she|her)\b/iu);
    }
  },
);

test("the child is asked to find nobody but the hero", () => {
  // The friend is not hidden in the pictures: no line may send a child looking for one.
  const asks =
    /(find|found|look for|looking for|spot|see|where is|where are) (\S+ and )?(Moss|Juniper|everyone|everybody|us all|them both|them all)\b/iu;
  for (const request of many) {
    const text = wordsFor({ ...request, companions: ["Juniper the dog"] });
    expect(text.scenes.map((scene) => scene.intro).join(" ")).not.toMatch(asks);
    expect(text.closing.join(" ")).not.toMatch(asks);
  }
});

test("the same request gives the same words, another seed other ones", () => {
  expect(wordsFor(luna)).toEqual(wordsFor(luna));
  expect(wordsFor({ ...luna, seed: "two" })).not.toEqual(wordsFor(luna));
});
