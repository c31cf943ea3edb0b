import type { Puppet } from "../../../book/character.ts";
import { fill, placed } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { drawPuppet } from "./draw-puppet.ts";
import type { Pose } from "./pose.ts";

/** A puppet standing on x, y in a scene, with the shadow it throws and the pool of light it stands in. */
export function placePuppet(
  svg: Svg,
  puppet: Puppet,
  pose: Pose,
  at: { x: number; y: number; scale: number; flip?: boolean; turn?: number },
  around: { shadow?: string; light?: string } = {},
): string {
  return (
    (around.light ? poolOfLight(svg, at.x, at.y, at.scale, around.light) : "") +
    (around.shadow ? contactShadow(svg, at.x, at.y, at.scale, around.shadow) : "") +
    placed(drawPuppet(svg, puppet, pose), at.x, at.y, at.scale, at.turn ?? 0, at.flip)
  );
}

export function contactShadow(
  svg: Svg,
  x: number,
  y: number,
  scale: number,
  colour: string,
): string {
  const soft = svg.radial([
    [0, colour, 0.55],
    [0.6, colour, 0.3],
    [1, colour, 0],
  ]);
  return fill(ellipse(x, y + 6 * scale, 96 * scale, 18 * scale), soft);
}

export function poolOfLight(svg: Svg, x: number, y: number, scale: number, colour: string): string {
  const soft = svg.radial([
    [0, colour, 0.5],
    [0.5, colour, 0.18],
    [1, colour, 0],
  ]);
  return fill(ellipse(x, y - 190 * scale, 330 * scale), soft);
}
