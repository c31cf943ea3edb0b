import type { Pose } from "../../puppet/pose.ts";
import { poseNamed } from "../../puppet/pose.ts";
import type { ShotCast } from "../shot.ts";

/** The stage's mood in the pose that shows this ability best. */
export function giftPose(cast: ShotCast): Pose {
  const name = byAbility[cast.ability];
  return name === undefined ? cast.pose : poseNamed(name, cast.stage.mood);
}

const byAbility: Readonly<Record<string, string>> = {
  fly: "fly",
  strong: "lift",
  sing: "sing",
  fast: "run",
  swim: "swim",
  light: "cheer",
};

/** Those who fly leave the ground for it. */
export function isAirborne(cast: ShotCast): boolean {
  return cast.ability === "fly" || cast.stage.pose === "fly";
}
