import { poseNamed } from "../../puppet/pose.ts";
import type { Composition } from "../composition.ts";
import { occasionNamed } from "../occasions/all-occasions.ts";
import type { ShotCast } from "../shot.ts";
import { friendPose, stageFolk, stageFriend, stageHero } from "../stage-figures.ts";
import { paintTreasure } from "./treasure.ts";

/** Everybody together: folk behind, the hero with what was found, the friend, and what the occasion adds. */
export function paintParty(
  picture: Composition,
  cast: ShotCast,
  light: { shadow: string; light: string },
): string[] {
  const { svg, random } = picture;
  const occasion = occasionNamed(cast.stage.occasion)(svg, random, {
    main: [1800, 1965],
    small: [230, 1990],
    top: 560,
    bottom: 900,
  });
  picture.add(occasion.air);
  const friends = cast.friends.slice(1).map((friend) => friend.puppet);
  const moods = ["cheer", "wave", "hold", "wave", "cheer"] as const;
  [...friends, ...cast.folk].slice(0, folkSpots.length).forEach((puppet, index) => {
    const [x, y, scale] = folkSpots[index] ?? [0, 0, 1];
    const pose = poseNamed(moods[index % moods.length] ?? "wave", "joy");
    stageFolk(
      picture,
      puppet,
      { ...pose, turn: x < 1050 ? 0.35 : -0.35 },
      { x, y, scale, shadow: light.shadow },
    );
  });
  const hero = stageHero(picture, cast, {
    x: 840,
    y: 1880,
    ceiling: 800,
    left: 480,
    right: 1260,
    share: 0.082,
    shadow: light.shadow,
    light: light.light,
  });
  const treasureX = Math.min(1490, hero.right + 250);
  const found = paintTreasure(picture, cast, {
    x: treasureX,
    y: 1930,
    scale: 1,
    shadow: light.shadow,
  });
  const friend = friendPose(cast, "cheer", "joy");
  if (friend)
    stageFriend(picture, friend.puppet, friend.pose, hero, {
      side: -1,
      y: 1890,
      size: 0.5,
      gap: 0,
      shadow: light.shadow,
    });
  picture.add(occasion.ground);
  if (occasion.over !== "") picture.veil(occasion.over);
  return [found, occasion.says, "Everybody has come to celebrate."].filter(
    (sentence) => sentence !== "",
  );
}

/** Back row: [x, y, scale], outermost first so that the nearer ones overlap them. */
const folkSpots = [
  [1310, 1540, 0.74],
  [1830, 1600, 0.86],
  [1560, 1570, 0.8],
  [230, 1560, 0.8],
  [440, 1500, 0.7],
] as const;
