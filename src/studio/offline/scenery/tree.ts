import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab, leaf } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { blob } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

export interface CrownLook {
  /** Where the light comes from: -1 left … 1 right. */
  lightFrom?: number;
  leaves?: number;
  leafLength?: number;
  /** Colour of the leaves that face the light. */
  light?: string;
}

/** A leafy crown: a heap of blobs under leaves in four tones, picked by which way they face. */
export function crown(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
  look: CrownLook = {},
): string {
  const lightFrom = look.lightFrom ?? -0.6;
  const length = look.leafLength ?? Math.max(12, radiusX * 0.15);
  let heap = blob(random, x, y, radiusX * 0.82, radiusY * 0.82, 9, 0.08);
  for (let index = 0; index < 9; index++) {
    const angle = (index / 9) * 6.283 + random();
    heap += blob(
      random,
      x + Math.cos(angle) * radiusX * 0.62,
      y + Math.sin(angle) * radiusY * 0.62,
      radiusX * between(random, 0.32, 0.46),
      radiusY * between(random, 0.32, 0.46),
      8,
      0.1,
    );
  }
  const leaves: [string, string, string, string] = ["", "", "", ""];
  for (let index = 0; index < (look.leaves ?? 260); index++) {
    const angle = random() * 6.283;
    const reach = Math.sqrt(random()) * 1.02;
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const lit = dx * lightFrom - dy * 0.85 + gaussian(random) * 0.28;
    leaves[lit > 0.62 ? 3 : lit > 0.18 ? 2 : lit > -0.25 ? 1 : 0] += leaf(
      x + dx * radiusX,
      y + dy * radiusY,
      length * between(random, 0.7, 1.3),
      length * 0.42 * between(random, 0.7, 1.2),
      Math.atan2(dy + 0.5, dx) + between(random, -0.7, 0.7),
    );
  }
  const body = svg.linear([
    [0, tone(colour, 0.04)],
    [1, tone(colour, -0.09)],
  ]);
  return (
    fill(heap, body) +
    fill(leaves[0], tone(colour, -0.11), 'opacity="0.75"') +
    fill(leaves[1], tone(colour, -0.05), 'opacity="0.7"') +
    fill(leaves[2], tone(colour, 0.05), 'opacity="0.75"') +
    fill(leaves[3], look.light ?? tone(colour, 0.12), 'opacity="0.85"')
  );
}

/** A round tree that stands on x, y. */
export function roundTree(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  height: number,
  leafColour: string,
  trunkColour: string,
  look: CrownLook = {},
): string {
  const width = height * 0.055;
  const crownY = y - height * 0.66;
  const at = (dx: number, dy: number) => `${num(x + dx * width)} ${num(dy)}`;
  const rise = (share: number) => y - height * share;
  const path =
    `M${at(-1, y)}C${at(-0.6, rise(0.2))} ${at(-0.7, rise(0.35))} ${at(-2.6, crownY)}` +
    `L${at(-1.5, crownY)}Q${at(-0.3, rise(0.42))} ${at(0, rise(0.5))}Q${at(0.6, rise(0.42))} ${at(2, crownY + height * 0.02)}` +
    `L${at(2.9, crownY)}C${at(1, rise(0.36))} ${at(0.6, rise(0.2))} ${at(1.25, y)}Z`;
  const bark = svg.linear([
    [0, tone(trunkColour, -0.12)],
    [0.5, trunkColour],
    [1, tone(trunkColour, -0.05)],
  ]);
  return (
    fill(path, bark) +
    fill(
      dab(x - width * 0.2, rise(0.2), height * 0.3, width * 0.4, -1.57, 0.03),
      tone(trunkColour, 0.09),
      'opacity="0.5"',
    ) +
    crown(svg, random, x, crownY, height * 0.3, height * 0.33, leafColour, { leaves: 200, ...look })
  );
}
