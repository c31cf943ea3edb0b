import { pickOne } from "../../../book/seeded-random.ts";
import type { SceneStage, Story, StoryScene } from "../../../book/story.ts";
import type { StoryRequest } from "../../studio.ts";
import type { SpeciesName } from "../lexicon/species-name.ts";
import { found } from "./beats/found.ts";
import { home } from "./beats/home.ts";
import { obstacleBeat } from "./beats/obstacle.ts";
import { settingOut } from "./beats/setting-out.ts";
import { theGift } from "./beats/the-gift.ts";
import { bylineOf } from "./byline.ts";
import { closingLines } from "./closing.ts";
import { headingOf } from "./headings.ts";
import { choose, type BeatScript, type Planted } from "./line.ts";
import { meetTheHero } from "./meet-the-hero.ts";
import { planStory, type StoryPlan } from "./plan-story.ts";
import { fillSlots } from "./slots/fill-slots.ts";
import { stageOf } from "./stage-of.ts";

/**
 * Plans first (what is planted in beat one pays off in beat five), then puts it into words for the age.
 * The same request gives the same story.
 */
export function writeStory(request: StoryRequest, species: readonly SpeciesName[]): Story {
  const plan = planStory(request, species);
  const name = plan.slots["name"] ?? "";
  const planted = new Set<Planted>();
  return {
    title: fillSlots(pickOne(plan.randomFor("title"), plan.quest.titles), plan.slots),
    byline: bylineOf(name, request.occasion, "story"),
    scenes: beats.map(([beat, script], i) =>
      scene(plan, { beat, script, number: i + 1, request, planted }),
    ),
    closing: closingLines(plan.level, {
      slots: plan.slots,
      planted,
      random: plan.randomFor("closing"),
    }),
    meet: meetTheHero(plan.level, plan.slots),
  };
}

const beats: readonly (readonly [SceneStage["beat"], BeatScript])[] = [
  ["home", home],
  ["setting_out", settingOut],
  ["obstacle", obstacleBeat],
  ["the_gift", theGift],
  ["found", found],
];

interface SceneParts {
  beat: SceneStage["beat"];
  script: BeatScript;
  number: number;
  request: StoryRequest;
  /** Grows from scene to scene. */
  planted: Set<Planted>;
}

function scene(
  plan: StoryPlan,
  { beat, script, number, request, planted }: SceneParts,
): StoryScene {
  const lines = choose(script, plan.level, {
    holds: plan.holds,
    planted,
    random: plan.randomFor(beat),
  });
  const random = plan.randomFor(`${beat} heading`);
  return {
    number,
    heading: headingOf(beat, number, { ...plan, random }),
    paragraphs: lines.map((text) => fillSlots(text, plan.slots)),
    refrain: saysRefrain(beat, plan.level) ? plan.refrain : [],
    stage: stageOf(beat, plan, request.meaning),
  };
}

/** The refrain comes back as a child expects it to; the oldest hear it less. */
function saysRefrain(beat: SceneStage["beat"], level: number): boolean {
  if (beat === "setting_out" || beat === "the_gift") return true;
  return beat === "found" && level < 2;
}
