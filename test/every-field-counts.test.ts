import { describe, expect, test } from "vitest";

import type { Draft } from "../src/book/draft.ts";
import type { Order } from "../src/book/order.ts";
import { searchBriefs } from "../src/formats/interactive-search/briefs.ts";
import { storyBriefs } from "../src/formats/story-adventure/briefs.ts";
import { storyRequest } from "../src/stages/story-request.ts";
import { understandOrder } from "../src/studio/offline/lexicon/understand-order.ts";
import { drawStoryScene } from "../src/studio/offline/scenes/draw-story-scene.ts";
import { allSpecies } from "../src/studio/offline/species/all-species.ts";
import { dressPuppet } from "../src/studio/offline/species/dress-puppet.ts";
import { writeSearchWords } from "../src/studio/offline/story/write-search-words.ts";
import { writeStory } from "../src/studio/offline/story/write-story.ts";

const order: Order = {
  jobType: "story_adventure",
  characterName: "Luna",
  characterType: "a brave dragon",
  specialAbility: "fly through clouds",
  ageGroup: "7-10",
  storyWorld: "the Enchanted Forest",
  adventureType: "treasure hunt",
  occasionTheme: null,
  characterImageUrl: null,
  dedication: null,
  pronouns: "she",
  companions: [],
  outputs: ["pdf"],
  seed: "fields",
};

const others: [field: keyof Order, other: Partial<Order>][] = [
  ["characterName", { characterName: "Bruno" }],
  ["characterType", { characterType: "a shy dragon" }],
  ["characterType", { characterType: "a tiny robot" }],
  ["specialAbility", { specialAbility: "glow in the dark" }],
  ["ageGroup", { ageGroup: "3-6" }],
  ["ageGroup", { ageGroup: "11-12" }],
  ["storyWorld", { storyWorld: "under the sea" }],
  ["storyWorld", { storyWorld: "the Whispering Wood" }],
  ["adventureType", { adventureType: "rescue mission" }],
  ["occasionTheme", { occasionTheme: "birthday" }],
];

function draftOf(changed: Order): Draft {
  const meaning = understandOrder(changed, allSpecies);
  const changes = { variations: {}, texts: {} };
  return { order: changed, changes, meaning, pictures: {}, checked: {}, narration: {} };
}

/** What a reader of a story adventure reads and sees: its words, and two of its pictures as SVG. */
function storySeen(changed: Order): { read: string; seen: string } {
  const draft = draftOf(changed);
  const { meaning } = draft;
  const story = writeStory(storyRequest(draft, "story_generation"), allSpecies);
  const { characterType, seed } = changed;
  const puppet = dressPuppet({ species: meaning.species, words: characterType, seed });
  const figure = { kind: "puppet" as const, puppet };
  const seen = [4, 5].map((number) => {
    const brief = storyBriefs.brief({ ...draft, story }, number);
    return brief.kind === "story" ? drawStoryScene(brief, figure).svg : "";
  });
  const words = story.scenes.map(({ heading, paragraphs, refrain }) => [
    heading,
    paragraphs,
    refrain,
  ]);
  return {
    read: JSON.stringify([story.title, story.byline, story.closing, words]),
    seen: seen.join(),
  };
}

/** What a reader of a search book reads, and the brief by which its pictures are drawn. */
function searchSeen(changed: Order): { read: string; seen: string } {
  const draft = draftOf({ ...changed, jobType: "interactive_search" });
  const words = writeSearchWords({ ...storyRequest(draft, "enhancement"), scenes: 2 }, allSpecies);
  const { heroName: _name, heroDescription: _description, ...brief } = searchBriefs.brief(draft, 1);
  return { read: JSON.stringify(words), seen: JSON.stringify(brief) };
}

describe.each([
  ["story_adventure", storySeen],
  ["interactive_search", searchSeen],
])("in %s", (_format, look) => {
  const plain = look(order);

  test.each(others)("another %s, %j, is read or seen", (_field, other) => {
    const changed = look({ ...order, ...other });
    expect([changed.read, changed.seen]).not.toEqual([plain.read, plain.seen]);
    expect(changed.read).not.toBe(plain.read);
  });

  test("the same order is read and seen the same", () => {
    expect(look({ ...order })).toEqual(plain);
  });
});

const plainStory = storySeen(order);

test.each([
  { specialAbility: "glow in the dark" },
  { storyWorld: "under the sea" },
  { characterType: "a tiny robot" },
  { occasionTheme: "birthday" },
  { adventureType: "rescue mission" },
])("%j is seen in the pictures themselves", (other) => {
  expect(storySeen({ ...order, ...other }).seen).not.toBe(plainStory.seen);
});
