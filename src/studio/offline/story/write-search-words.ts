import type { SearchWords } from "../../../book/scene.ts";
import { pickOne, seededRandom, shuffled, type Random } from "../../../book/seeded-random.ts";
import type { SearchText, SearchWordsRequest } from "../../studio.ts";
import { keptOccasion } from "../lexicon/occasion-of.ts";
import type { SpeciesName } from "../lexicon/species-name.ts";
import { baseSlots } from "./base-slots.ts";
import { bylineOf } from "./byline.ts";
import { storyFriends } from "./friends.ts";
import { levelOf } from "./level.ts";
import type { Level } from "./line.ts";
import { meetTheHero } from "./meet-the-hero.ts";
import { worldWords } from "./plan-story.ts";
import { searchClosing, searchTitles } from "./search/search-frame.ts";
import { questHints, searchLines, type SearchLines } from "./search/search-lines.ts";
import { fillSlots, type Slots } from "./slots/fill-slots.ts";
import { pronounWords } from "./slots/pronouns.ts";

/** The title, and the words that set a child searching in each scene. The same request gives the same words. */
export function writeSearchWords(
  request: SearchWordsRequest,
  species: readonly SpeciesName[],
): SearchText {
  const randomFor = (part: string) =>
    seededRandom(`${request.seed}|${request.name}|search ${part}`);
  const level = levelOf[request.ageGroup];
  const slots = searchSlots(request, { species, random: randomFor("words") });
  const name = slots["name"] ?? "";
  return {
    title: fillSlots(pickOne(randomFor("title"), searchTitles), slots),
    byline: bylineOf(name, request.occasion, "search"),
    scenes: scenesOf(request, { level, slots, random: randomFor("scenes") }),
    closing: searchClosing(
      level,
      keptOccasion(request.occasion) !== null,
      randomFor("closing"),
    ).map((text) => fillSlots(text, slots)),
    meet: meetTheHero(level, slots),
  };
}

function searchSlots(
  request: SearchWordsRequest,
  { species, random }: { species: readonly SpeciesName[]; random: Random },
): Slots {
  const world = worldWords(request.meaning.world);
  const friends = storyFriends({
    companions: request.companions,
    his: pronounWords[request.pronouns].his,
    world,
    species,
    random,
  });
  const base = baseSlots(request, { world, friends, random });
  const plural = request.pronouns === "they";
  return {
    ...base,
    is: plural ? "are" : "is",
    does: plural ? "do" : "does",
    "quest hint": pickOne(random, questHints[request.meaning.quest] ?? questHints["any"] ?? []),
  };
}

interface SceneSources {
  level: Level;
  slots: Slots;
  random: Random;
}

function scenesOf(
  request: SearchWordsRequest,
  { level, slots, random }: SceneSources,
): SearchWords[] {
  const lines = searchLines[level];
  const middle = {
    headings: shuffled(lines.middleHeadings, random),
    intros: shuffled(lines.middle, random),
  };
  return Array.from({ length: request.scenes }, (_, i) => {
    const { heading, intro } = wordsAt(i, { request, lines, middle, random });
    return {
      heading: numbered(level, i + 1, fillSlots(heading, slots)),
      intro: fillSlots(intro, slots),
    };
  });
}

interface Choices {
  request: SearchWordsRequest;
  lines: SearchLines;
  middle: { headings: readonly string[]; intros: readonly string[] };
  random: Random;
}

function wordsAt(i: number, { request, lines, middle, random }: Choices): SearchWords {
  if (i === 0)
    return { heading: pickOne(random, lines.firstHeadings), intro: pickOne(random, lines.first) };
  if (i === request.scenes - 1) {
    const intros = keptOccasion(request.occasion) === null ? lines.last : lines.lastOnTheDay;
    return { heading: pickOne(random, lines.lastHeadings), intro: pickOne(random, intros) };
  }
  return {
    heading: middle.headings[(i - 1) % middle.headings.length] ?? "",
    intro: middle.intros[(i - 1) % middle.intros.length] ?? "",
  };
}

/** The older two bands count their puzzles. */
function numbered(level: Level, number: number, heading: string): string {
  if (level < 2) return heading;
  return level === 2 ? `${number}. ${heading}` : `Puzzle ${number}: ${heading}`;
}
