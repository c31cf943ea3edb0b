import { expect, test } from "vitest";

import { luna } from "../../test/support/story/sample-orders.ts";
import type { Artifact } from "../book/artifact.ts";
import type { Draft } from "../book/draft.ts";
import { searchBriefs } from "./interactive-search/briefs.ts";
import { backMatter } from "./matter.ts";

const art: Artifact = { key: "art.jpg", mediaType: "image/jpeg", bytes: 1 };
const puppet = { species: "owl", seed: "a", main: "#4fae8a", accent: "#f08a5d", accessories: [] };
const draft: Draft = {
  order: { ...luna, characterName: "luna", characterType: "owl" },
  meaning: {
    world: "forest",
    species: "owl",
    quest: "any",
    ability: "any",
    occasion: null,
    warnings: [],
    hero: { name: "Luna", description: "an owl" },
  },
  look: {
    figure: { kind: "puppet", puppet },
    palette: [],
    views: art,
    pages: { title: art, plain: art, meetTheHero: art, end: art },
  },
  changes: { variations: {}, texts: {} },
  pictures: {},
  checked: {},
  narration: {},
};

test("pictures are described with the hero as the story writes it", () => {
  expect(searchBriefs.brief(draft, 1)).toMatchObject({
    heroName: "Luna",
    heroDescription: "an owl",
  });
});

test("the pages behind the story present the hero in the storyteller’s words", () => {
  const meet = { heading: "Meet Luna", lines: ["Luna is an owl."] };
  const pages = backMatter(draft, { closing: ["Good night."], meet });
  expect(pages).toContainEqual({ kind: "meet_the_hero", ...meet, art });
  expect(pages).toContainEqual({ kind: "draw_your_own", heading: "Draw Luna here", art });
});
