import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, group } from "../paint/marks.ts";
import { smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A path (or a river) through stations of [x, y, width], from far to near. */
export function pathway(
  svg: Svg,
  random: Random,
  stations: readonly (readonly [x: number, y: number, width: number])[],
  colour: string,
): string {
  const left = stations.map(([x, y, width]): Point => [x - width / 2, y]);
  const right = stations.map(([x, y, width]): Point => [x + width / 2, y]);
  const outline = smooth(left, false) + smooth(right.reverse(), false).replace("M", "L") + "Z";
  const [top, bottom] = [stations[0]?.[1] ?? 0, stations.at(-1)?.[1] ?? 0];
  let light = "";
  let dark = "";
  for (let index = 0; index < 90; index++) {
    const [x, y, width] = along(stations, random() ** 0.6);
    const mark = dab(
      x + between(random, -0.5, 0.5) * width,
      y,
      width * between(random, 0.12, 0.4),
      4 + width * 0.02,
      between(random, -0.06, 0.06),
      0.02,
    );
    if (index % 2 === 1) light += mark;
    else dark += mark;
  }
  const body = svg.linear(
    [
      [0, tone(colour, 0.1)],
      [1, tone(colour, -0.06)],
    ],
    0,
    top,
    0,
    bottom,
    "units",
  );
  return (
    fill(outline, body) +
    group(
      fill(light, tone(colour, 0.12), 'opacity="0.45"') +
        fill(dark, tone(colour, -0.12), 'opacity="0.35"'),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}

function along(
  stations: readonly (readonly [number, number, number])[],
  share: number,
): [number, number, number] {
  const place = share * (stations.length - 1);
  const index = Math.min(stations.length - 2, Math.floor(place));
  const from = stations[index] ?? [0, 0, 0];
  const to = stations[index + 1] ?? from;
  const part = place - index;
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ];
}
