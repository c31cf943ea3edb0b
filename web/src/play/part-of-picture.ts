import type { Outline, Point } from "./outline.ts";

/** The nine parts of a picture, row by row from its top left. */
export const pictureParts = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
export type PicturePart = (typeof pictureParts)[number];

const third = (share: number): number => Math.min(2, Math.max(0, Math.floor(share * 3)));

/** In which of the nine parts a point lies. */
export function partOfPicture([x, y]: Point): PicturePart {
  return pictureParts[third(y) * 3 + third(x)] ?? 4;
}

/** Whether a thing is to be seen in that part, be it only by its edge. */
export const reachesInto = (outline: Outline, part: PicturePart): boolean =>
  outline.some((corner) => partOfPicture([corner[0], corner[1]]) === part);
