import type { StoryBrief } from "../../../book/scene.ts";
import type { ShotFacts } from "./shot.ts";

/** The picture in one to three sentences: who, doing what, how, where, when, with whom. */
export function describeScene(brief: StoryBrief, facts: ShotFacts): string {
  const { stage, heroName, heroDescription } = brief;
  const doing = brief.stage.beat === "found" ? "celebrates" : (deeds[stage.pose] ?? "stands");
  const feeling = feelings[stage.mood];
  const who = `${heroName}, ${heroDescription},`;
  const friend = stage.friends[0];
  const together =
    friend === undefined || stage.beat === "home"
      ? ""
      : ` with ${friend.name} the ${friend.description}`;
  const first = `${who} ${doing}${feeling ? ` ${feeling}` : ""} ${facts.place} ${facts.time}${together}.`;
  return [first, ...facts.also].join(" ").replace(/\s+/g, " ");
}

const deeds: Readonly<Record<string, string>> = {
  stand: "stands",
  wave: "waves",
  walk: "walks",
  cheer: "cheers",
  fly: "flies",
  think: "thinks",
  point: "points ahead",
  worry: "waits",
  hold: "holds out both hands",
  brave: "stands bravely",
  lift: "lifts with both arms",
  sing: "sings",
  swim: "swims",
  run: "runs",
  sit: "sits",
};

const feelings: Readonly<Record<string, string>> = {
  happy: "with a smile",
  joy: "laughing",
  calm: "quietly",
  worried: "and looks worried",
  surprised: "and looks surprised",
  brave: "with a brave face",
  sleepy: "and looks sleepy",
};
