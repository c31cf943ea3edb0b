import type { Point } from "../../../book/box.ts";
import { tone } from "../paint/colour.ts";
import { fill } from "../paint/marks.ts";
import { bezier, taper } from "../paint/shapes.ts";
import type { Rig } from "../puppet/rig.ts";

/** A tapering tail along a spine: dark below, lighter above. */
export function tail(spine: readonly Point[], start: number, end: number, colour: string): string {
  return (
    fill(taper(spine, start, end), tone(colour, -0.05)) +
    fill(taper(spine, start * 0.7, end * 0.6), colour, 'transform="translate(-2 -4)"')
  );
}

/** The S of a tail held up. */
export function raisedTail({ tailSide }: Rig, start: number, end: number, colour: string): string {
  const spine = bezier(
    [tailSide * 14, -80],
    [tailSide * 100, -50],
    [tailSide * 70, -150],
    [tailSide * 128, -150],
  );
  return tail(spine, start, end, colour);
}
