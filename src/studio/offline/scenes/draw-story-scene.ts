import type { Box } from "../../../book/box.ts";
import type { StoryBrief } from "../../../book/scene.ts";
import type { DrawableFigure } from "../../studio.ts";
import { poseNamed } from "../puppet/pose.ts";
import { worldNamed } from "../worlds/all-worlds.ts";
import { actorOf } from "./actor.ts";
import { castFriend } from "./cast-friend.ts";
import { newComposition } from "./composition.ts";
import { describeScene } from "./describe-scene.ts";
import { folkFor } from "./folk-for.ts";
import { measureFigures } from "./measure-figures.ts";
import type { MeasuredFigure } from "./measure-figures.ts";
import type { ShotCast, ShotFacts } from "./shot.ts";

export interface StoryScene {
  /** 2100 × 2100 units. */
  svg: string;
  textZone: ShotFacts["textZone"];
  hero: Omit<MeasuredFigure, "role">;
  figures: Box[];
  alt: string;
  colours: readonly string[];
}

/** One picture of the story. The same brief and figure give the same text, in any process. */
export function drawStoryScene(brief: StoryBrief, figure: DrawableFigure): StoryScene {
  const world = worldNamed(brief.world);
  const { stage } = brief;
  const hero = actorOf(figure);
  const friends = stage.friends.map((friend) => ({
    puppet: castFriend(friend, hero.puppet),
    description: friend.description,
  }));
  const cast: ShotCast = {
    stage,
    ability: stage.ability ?? abilityBehind(stage.obstacle),
    hero,
    pose: poseNamed(stage.pose, stage.mood),
    friends,
    folk: folkFor(
      world,
      hero.puppet,
      friends.map((friend) => friend.puppet),
      brief.seed,
    ),
    redraw: Math.max(0, brief.try - 1),
  };
  const picture = newComposition(
    `${brief.seed} ${brief.number} ${brief.try} ${world.key} ${stage.beat}`,
  );
  const facts = world.shots[stage.beat](picture, cast);
  const measured = measureFigures(picture);
  const seen = measured.find((each) => each.role === "hero");
  if (seen === undefined)
    throw new Error(`the ${stage.beat} picture of ${world.key} lost its hero`);
  return {
    svg: picture.svg.text(),
    textZone: facts.textZone,
    hero: { box: seen.box, share: seen.share, visible: seen.visible },
    figures: measured.map((each) => each.box),
    alt: describeScene(brief, facts),
    colours: facts.colours,
  };
}

/** Which gift a thing in the way was made for, when the stage does not say. */
function abilityBehind(obstacle: string): string {
  const abilities: Readonly<Record<string, string>> = {
    valley: "fly",
    rock_wall: "fly",
    cave: "light",
    gatekeeper: "sing",
    stone: "strong",
    river: "build",
    crack: "build",
  };
  return abilities[obstacle] ?? "any";
}
