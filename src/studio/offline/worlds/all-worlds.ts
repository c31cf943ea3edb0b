import type { World } from "../scenes/shot.ts";
import { forest } from "./forest/world.ts";
import { ocean } from "./ocean/world.ts";
import { space } from "./space/world.ts";

export const allWorlds: readonly World[] = [forest, ocean, space];

/** The world of that key; a brief that names another is drawn in the first. */
export function worldNamed(key: string): World {
  const world = allWorlds.find((each) => each.key === key) ?? allWorlds[0];
  if (world === undefined) throw new Error("the studio has no worlds");
  return world;
}
