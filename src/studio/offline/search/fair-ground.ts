import { between } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Lane } from "./lanes.ts";
import type { View } from "./theme.ts";

/** One lane's piece of a path that winds from the far end of the fair to the reader. */
export function lanePath(
  { svg, random, variant }: View,
  lane: Lane,
  next: Lane | undefined,
  colours: { light: string; dark: string; mark: string },
): string {
  const swing = (index: number): number =>
    1050 + Math.sin(index * 1.9 + (variant ? 3.4 : 0.6)) * 430;
  const from = { x: swing(lane.index), half: 40 + 90 * lane.scale };
  const to = { x: swing(lane.index + 1), half: 40 + 90 * (next?.scale ?? lane.scale * 3) };
  const top = lane.ground(from.x) - 4;
  const bottom = (next?.y ?? 2240) + 60;
  const middle = num((top + bottom) / 2);
  const shape =
    `M${num(from.x - from.half)} ${num(top)}C${num(from.x - from.half)} ${middle} ${num(to.x - to.half)} ${middle} ${num(to.x - to.half)} ${num(bottom)}` +
    `H${num(to.x + to.half)}C${num(to.x + to.half)} ${middle} ${num(from.x + from.half)} ${middle} ${num(from.x + from.half)} ${num(top)}Z`;
  const paint = svg.linear([
    [0, colours.light],
    [1, colours.dark],
  ]);
  const marks = Array.from({ length: 16 }, () => {
    const down = random();
    const x = from.x + (to.x - from.x) * down * down * (3 - 2 * down);
    return dab(
      x + between(random, -0.75, 0.75) * from.half,
      top + (bottom - top) * down + 8,
      between(random, 30, 90),
      6,
      between(random, -0.1, 0.1),
      0.02,
    );
  });
  return fill(shape, paint, 'opacity="0.92"') + fill(marks.join(""), colours.mark, 'opacity="0.5"');
}
