import type { StoryBrief } from "../../../book/scene.ts";
import type { Friend } from "../../../book/story.ts";
import type { ShotFacts } from "./shot.ts";

/** The picture in one to three sentences: who, doing what, how, where, when, with whom. */
export function describeScene(brief: StoryBrief, facts: ShotFacts): string {
  const { stage, heroName, heroDescription } = brief;
  const doing = brief.stage.beat === "found" ? "celebrates" : (deeds[stage.pose] ?? "stands");
  const feeling = feelings[stage.mood];
  const who = `${heroName}, ${heroDescription},`;
  const together = stage.beat === "home" ? "" : withFriend(stage.friends[0]);
  const first = `${who} ${doing}${feeling ? ` ${feeling}` : ""} ${facts.place} ${facts.time}${together}.`;
  return [first, ...facts.also].join(" ").replace(/\s+/g, " ");
}

/** A friend the order says no more about is called "friend"; "her sister" says already what she is. */
function withFriend(friend: Friend | undefined): string {
  if (friend === undefined) return "";
  const { name, description } = friend;
  const isSaid = description === "friend" || name.endsWith(` ${description}`);
  return isSaid ? ` with ${name}` : ` with ${name} the ${description}`;
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
  grumpy: "and looks grumpy",
  sleepy: "and looks sleepy",
};
