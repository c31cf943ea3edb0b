import { pickOne, seededRandom, type Random } from "../../../book/seeded-random.ts";
import type { StoryRequest } from "../../studio.ts";
import { keptOccasion } from "../lexicon/occasion-of.ts";
import type { SpeciesName } from "../lexicon/species-name.ts";
import { allWorldWords } from "../worlds/all-world-words.ts";
import type { Gift, WorldWords } from "../worlds/world-words.ts";
import { allOccasions } from "./all-occasions.ts";
import { baseSlots } from "./base-slots.ts";
import { storyFriends, type StoryFriend } from "./friends.ts";
import { levelOf } from "./level.ts";
import type { Condition, Level } from "./line.ts";
import type { Obstacle } from "./obstacle.ts";
import { obstacleFor } from "./obstacles.ts";
import type { Quest } from "./quest.ts";
import { allQuests } from "./quests/all-quests.ts";
import { fillSlots, type Slots } from "./slots/fill-slots.ts";
import { pronounWords } from "./slots/pronouns.ts";

/** All that is decided before a word is written: who, what stands in the way, what is found. */
export interface StoryPlan {
  level: Level;
  friends: readonly StoryFriend[];
  gift: Gift;
  obstacle: Obstacle;
  quest: Quest;
  refrain: readonly [string, string];
  holds: ReadonlySet<Condition>;
  slots: Slots;
  /** A stream of its own for each part, so that a new wording in one part does not move the others. */
  randomFor(part: string): Random;
}

export function planStory(request: StoryRequest, species: readonly SpeciesName[]): StoryPlan {
  const randomFor = (part: string) => seededRandom(`${request.seed}|${request.name}|${part}`);
  const world = worldWords(request.meaning.world);
  const quest = allQuests.find((one) => one.key === request.meaning.quest) ?? lastOf(allQuests);
  const friends = storyFriends({
    companions: request.companions,
    his: pronounWords[request.pronouns].his,
    world,
    species,
    random: randomFor("friends"),
  });
  const gift = pickOne(randomFor("gift"), world.gifts);
  const obstacle = obstacleFor(request.meaning.ability, world.key);
  const base = baseSlots(request, { world, friends, random: randomFor("words") });
  const parts = { gift, obstacle, quest, occasion: request.meaning.occasion };
  return {
    level: levelOf[request.ageGroup],
    friends,
    gift,
    obstacle,
    quest,
    refrain: pickOne(randomFor("refrain"), world.refrains),
    holds: conditions(friends, keptOccasion(request.occasion) !== null),
    slots: { ...base, ...plotSlots(base, parts, randomFor("plot")) },
    randomFor,
  };
}

export function worldWords(key: string): WorldWords {
  const world = allWorldWords.find((one) => one.key === key) ?? allWorldWords[0];
  if (world === undefined) throw new Error("no worlds to tell of");
  return world;
}

function lastOf<Thing>(things: readonly Thing[]): Thing {
  const last = things.at(-1);
  if (last === undefined) throw new Error("nothing to choose from");
  return last;
}

function conditions(friends: readonly StoryFriend[], occasion: boolean): Set<Condition> {
  const holds = new Set<Condition>([friends[0]?.known === true ? "known" : "met"]);
  if (friends.length > 1) holds.add("others");
  if (occasion) holds.add("occasion");
  return holds;
}

interface PlotParts {
  gift: Gift;
  obstacle: Obstacle;
  quest: Quest;
  occasion: string | null;
}

/** Lines that stand inside other lines: their own slots are filled first. */
function plotSlots(
  base: Slots,
  { gift, obstacle, quest, occasion }: PlotParts,
  random: Random,
): Slots {
  const fill = (text: string) => fillSlots(text, base);
  const one = (choices: readonly string[]) => fill(pickOne(random, choices));
  const pair = (choices: readonly (readonly [string, string])[]) =>
    fill(pickOne(random, choices).join(" "));
  const day = allOccasions.find((each) => each.key === (occasion ?? "any")) ?? lastOf(allOccasions);
  return {
    gift: gift.name,
    "the gift": gift.name.replace(/^an? /u, "the "),
    "gift use": gift.use,
    "gift sound": gift.sound,
    want: pair(quest.want),
    "more want": one(quest.more.want),
    "little want": one(quest.little.want),
    found: pair(quest.found),
    "more found": one(quest.more.found),
    "little found": one(quest.little.found),
    obstacle: obstacle.what,
    see: one(obstacle.see),
    tries: pair(obstacle.tries),
    low: one(obstacle.low),
    thought: one(obstacle.thought),
    deed: one(obstacle.deed),
    outcome: one(obstacle.outcome),
    "little what": fill(obstacle.little.what),
    "little tries": fill(obstacle.little.tries),
    "little deed": fill(obstacle.little.deed),
    "occasion line": one(day.lines),
    "little occasion": one(day.little),
  };
}
