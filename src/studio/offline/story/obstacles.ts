import type { Obstacle, ObstacleRow } from "./obstacle.ts";
import { animalsObstacle } from "./obstacles/animals.ts";
import { anyObstacle } from "./obstacles/any.ts";
import { buildObstacle } from "./obstacles/build.ts";
import { fastObstacle } from "./obstacles/fast.ts";
import { flyObstacle } from "./obstacles/fly.ts";
import { growObstacle } from "./obstacles/grow.ts";
import { hideObstacle } from "./obstacles/hide.ts";
import { lightObstacle } from "./obstacles/light.ts";
import { singObstacle } from "./obstacles/sing.ts";
import { strongObstacle } from "./obstacles/strong.ts";
import { swimObstacle } from "./obstacles/swim.ts";

/** Ability class → obstacle. A new class is one file in obstacles/ and one line here. */
export const obstacles: Readonly<Record<string, ObstacleRow>> = {
  animals: animalsObstacle,
  any: anyObstacle,
  build: buildObstacle,
  fast: fastObstacle,
  fly: flyObstacle,
  grow: growObstacle,
  hide: hideObstacle,
  light: lightObstacle,
  sing: singObstacle,
  strong: strongObstacle,
  swim: swimObstacle,
};

/** The cell of the table for this ability in this world; an unknown class meets the gate that suits every hero. */
export function obstacleFor(ability: string, world: string): Obstacle {
  const row = obstacles[ability] ?? anyObstacle;
  return { ...row.everywhere, ...row.inWorld[world] };
}
