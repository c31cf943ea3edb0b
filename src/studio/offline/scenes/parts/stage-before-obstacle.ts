import type { Composition } from "../composition.ts";
import type { ShotCast } from "../shot.ts";
import { friendPose, stageFriend, stageHero } from "../stage-figures.ts";

/** Hero on the left edge of what is in the way, the friend close by, worried. */
export function stageBeforeObstacle(
  picture: Composition,
  cast: ShotCast,
  colours: { shadow: string; light?: string },
): void {
  const place = { x: 470, y: 1840, ceiling: 760, right: 880 };
  const hero = stageHero(picture, cast, { ...place, ...colours });
  const friend = friendPose(cast, "stand", "worried");
  if (friend === null) return;
  stageFriend(picture, friend.puppet, { ...friend.pose, turn: 0.5 }, hero, {
    side: 1,
    y: 1810,
    size: 0.5,
    gap: -14,
    shadow: colours.shadow,
  });
}
