import { expect, test } from "vitest";

import type { Changes } from "../src/book/changes.ts";
import type { Draft } from "../src/book/draft.ts";
import type { Order } from "../src/book/order.ts";
import { seedFor } from "../src/book/seed-for.ts";
import { searchBriefs } from "../src/formats/interactive-search/briefs.ts";
import { storyBriefs } from "../src/formats/story-adventure/briefs.ts";
import { storyRequest } from "../src/stages/story-request.ts";
import { understandOrder } from "../src/studio/offline/lexicon/understand-order.ts";
import { drawPageArts } from "../src/studio/offline/pages/draw-page-arts.ts";
import { drawTextPage } from "../src/studio/offline/pages/draw-text-page.ts";
import { drawCharacterSheet } from "../src/studio/offline/scenes/draw-character-sheet.ts";
import { drawStoryScene } from "../src/studio/offline/scenes/draw-story-scene.ts";
import { searchThemeNamed } from "../src/studio/offline/search/all-search-themes.ts";
import { composeScene } from "../src/studio/offline/search/compose-scene.ts";
import { heroArt } from "../src/studio/offline/search/hero-art.ts";
import { allSpecies } from "../src/studio/offline/species/all-species.ts";
import { dressPuppet } from "../src/studio/offline/species/dress-puppet.ts";
import { writeSearchWords } from "../src/studio/offline/story/write-search-words.ts";
import { writeStory } from "../src/studio/offline/story/write-story.ts";
import { narratePage } from "../src/studio/offline/voice/narrate-page.ts";

const worlds = ["the Enchanted Forest", "under the sea", "the Moon"];

/** A book of the offline studio of which this step was asked for anew. */
function draftOf(storyWorld: string, anew?: string): Draft {
  const order: Order = {
    jobType: "story_adventure",
    characterName: "Luna",
    characterType: "a brave dragon",
    specialAbility: "fly through clouds",
    ageGroup: "7-10",
    storyWorld,
    adventureType: "treasure hunt",
    occasionTheme: null,
    characterImageUrl: null,
    dedication: null,
    pronouns: "she",
    companions: [],
    outputs: ["pdf"],
    seed: "again",
  };
  const changes: Changes = { variations: anew === undefined ? {} : { [anew]: 1 }, texts: {} };
  const meaning = understandOrder(order, allSpecies);
  const draft = { order, changes, meaning, pictures: {}, checked: {}, narration: {} };
  return { ...draft, story: writeStory(storyRequest(draft, "story_generation"), allSpecies) };
}

function puppetOf(draft: Draft, species = draft.meaning.species) {
  const seed = seedFor(draft, "character_extraction", 0);
  return { kind: "puppet" as const, puppet: dressPuppet({ species, words: "a brave one", seed }) };
}

const card = (draft: Draft, species?: string): string =>
  drawCharacterSheet({ figure: puppetOf(draft, species), palette: [] });

test.each(allSpecies.map(({ name }) => name))(
  "a %s that is designed anew is another",
  (species) => {
    const [old, anew] = [draftOf("the forest"), draftOf("the forest", "character_extraction/0")];
    expect(card(anew, species)).not.toBe(card(old, species));
  },
);

test("every page's art is another when drawn anew", () => {
  const figure = puppetOf(draftOf("the forest"));
  const arts = (draft: Draft) =>
    drawPageArts({
      figure,
      world: draft.meaning.world,
      occasion: null,
      seed: seedFor(draft, "enhancement", 0),
    });
  const [was, is] = [arts(draftOf("the forest")), arts(draftOf("the forest", "enhancement/0"))];
  for (const page of ["title", "plain", "meetTheHero", "end"] as const) {
    expect(is[page]).not.toBe(was[page]);
  }
});

test.each([1, 2, 3, 4, 5])(
  "story scene %i and its text page are others when drawn anew",
  (scene) => {
    const world = worlds[scene % worlds.length] ?? "";
    const [old, anew] = [draftOf(world), draftOf(world, `scene_creation/${scene}`)];
    const figure = puppetOf(old);
    const drawn = (draft: Draft): string[] => {
      const brief = storyBriefs.brief(draft, scene);
      if (brief.kind !== "story") throw new Error("a story brief is meant");
      return [drawStoryScene(brief, figure).svg, drawTextPage(brief, figure)];
    };
    const [was, is] = [drawn(old), drawn(anew)];
    expect(is[0]).not.toBe(was[0]);
    expect(is[1]).not.toBe(was[1]);
  },
);

test("only the scene that is asked for is drawn from another seed", () => {
  const [old, anew] = [draftOf("the forest"), draftOf("the forest", "scene_creation/3")];
  const changed = [1, 2, 3, 4, 5].filter(
    (scene) => storyBriefs.brief(anew, scene).seed !== storyBriefs.brief(old, scene).seed,
  );
  expect(changed).toEqual([3]);
  expect(searchBriefs.brief(anew, 2)).toEqual(searchBriefs.brief(old, 2));
});

test("another search picture hides or crowds otherwise", async () => {
  const old = draftOf("the Moon");
  const figure = puppetOf(old);
  const hero = { art: await heroArt(figure), puppet: figure.puppet };
  const svgOf = (draft: Draft): string => {
    const brief = searchBriefs.brief(draft, 1);
    if (brief.kind !== "search") throw new Error("a search brief is meant");
    return composeScene(brief, searchThemeNamed(brief.world), hero).svg.text();
  };
  expect(svgOf(draftOf("the Moon", "scene_creation/1"))).not.toBe(svgOf(old));
});

test.each(worlds)("in %s another story and another search book's words are others", (world) => {
  const old = draftOf(world);
  expect(draftOf(world, "story_generation/0").story).not.toEqual(old.story);
  const words = (draft: Draft) =>
    writeSearchWords({ ...storyRequest(draft, "enhancement"), scenes: 2 }, allSpecies);
  expect(words(draftOf(world, "enhancement/0"))).not.toEqual(words(old));
});

test("another reading takes another time, with every word in it", async () => {
  const page = { text: "Luna looked up.", ageGroup: "7-10" as const };
  const readings = await Promise.all([0, 1, 2].map((take) => narratePage({ ...page, take })));
  expect(new Set(readings.map(({ seconds }) => seconds)).size).toBe(3);
  expect(readings.map(({ cues }) => cues.length)).toEqual([3, 3, 3]);
  expect(await narratePage(page)).toEqual(readings[0]);
});
