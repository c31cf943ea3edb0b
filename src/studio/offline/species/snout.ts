import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Part, Rig } from "../puppet/rig.ts";

/** A light patch round nose and mouth. */
export function muzzle(size: "small" | "big", colour?: string): Part {
  const [rx, ry] = size === "small" ? [36, 25] : [44, 33];
  return (rig) => fill(ellipse(rig.faceX * 1.15, headY + 36, rx, ry), colour ?? rig.second);
}

function buttonNose(colour: string): Part {
  return (rig) => {
    const x = rig.faceX * 1.15;
    const at = (dx: number, dy: number) => `${num(x + dx)} ${headY + dy}`;
    return (
      fill(
        `M${at(-12, 18)}Q${at(0, 11)} ${at(12, 18)}Q${at(8, 31)} ${at(0, 31)}Q${at(-8, 31)} ${at(-12, 18)}Z`,
        colour,
      ) + fill(ellipse(x - 4, headY + 18, 3.4, 2.2), "#fff", 'opacity="0.6"')
    );
  };
}

export const pinkNose = buttonNose("#e8788a");
export const darkNose = buttonNose("#3c2b30");

export function whiskers({ faceX }: Rig): string {
  const path = [-1, 1]
    .map((side) => {
      const near = num(side * 62 + faceX);
      return `M${near} ${headY + 30}L${side * 112} ${headY + 22}M${near} ${headY + 40}L${side * 110} ${headY + 44}`;
    })
    .join("");
  return stroke(path, "#fff", 2.6, 'opacity="0.7"');
}
