import { pictureUnits } from "../../../book/box.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { rolling, type Ground } from "../scenery/ground.ts";
import type { SearchLevel } from "./age-levels.ts";

/** A strip of ground that people stand on. */
export interface Lane {
  /** 0 = farthest */
  index: number;
  ground: Ground;
  /** Mean height of its far edge. */
  y: number;
  scale: number;
  /** 0 far … 1 near */
  near: number;
}

const firstLane = 600;
const lastLane = 1630;

export function layLanes(level: SearchLevel, random: Random): Lane[] {
  return Array.from({ length: level.lanes }, (_, index) => {
    const near = index / (level.lanes - 1);
    // Rows lie closer together the farther they are.
    const y = firstLane + (lastLane - firstLane) * near ** 1.1;
    const [far, close] = level.scale;
    return {
      index,
      near,
      y,
      scale: far + (close - far) * near,
      ground: rolling(random, pictureUnits, y, 22, 1.1),
    };
  });
}

/** Behind everybody in the lane, in front of its ground. */
export function findDepth(lane: Lane): number {
  return lane.index * 100 + 9.5;
}
