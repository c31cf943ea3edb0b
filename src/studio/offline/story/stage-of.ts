import type { SceneStage } from "../../../book/story.ts";
import type { Meaning } from "../../studio.ts";
import type { StoryPlan } from "./plan-story.ts";

/** What the illustrator shows for a beat: planned with the words, so the two cannot disagree. */
export function stageOf(
  beat: SceneStage["beat"],
  plan: StoryPlan,
  meaning: Pick<Meaning, "ability" | "occasion">,
): SceneStage {
  const friends = plan.friends.map(({ name, description, species }) => ({
    name,
    description,
    species,
  }));
  return {
    beat,
    ...acting(beat, meaning),
    ability: meaning.ability,
    obstacle: plan.obstacle.art,
    treasure: plan.quest.treasure,
    occasion: meaning.occasion,
    // The friend is met in the second scene; nobody is beside the hero in the first.
    friends: beat === "home" ? [] : friends,
    gift: plan.gift.icon,
  };
}

function acting(
  beat: SceneStage["beat"],
  { ability, occasion }: Pick<Meaning, "ability" | "occasion">,
): { pose: string; mood: string } {
  switch (beat) {
    case "home":
      return { pose: "wave", mood: "happy" };
    case "setting_out":
      return { pose: "walk", mood: "happy" };
    case "obstacle":
      return { pose: "worry", mood: "worried" };
    case "the_gift":
      return { pose: giftPoses[ability] ?? "brave", mood: ability === "fly" ? "joy" : "brave" };
    case "found":
      return occasion === "bedtime"
        ? { pose: "sit", mood: "sleepy" }
        : { pose: "cheer", mood: "joy" };
    default:
      return beat satisfies never;
  }
}

const giftPoses: Readonly<Record<string, string>> = {
  fly: "fly",
  light: "hold",
  sing: "sing",
  strong: "lift",
  animals: "point",
  build: "point",
  fast: "run",
  swim: "swim",
  hide: "think",
  grow: "hold",
};
