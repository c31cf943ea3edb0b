import type { Puppet } from "../../../book/character.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import type { Pose } from "../puppet/pose.ts";
import { shaded } from "../puppet/shaded.ts";
import { imageTag } from "./image-tag.ts";
import type { StillPicture } from "./image-tag.ts";

const gold = "#e8b64a";

/** The whole picture in a golden oval on two little feet, with a ribbon in the hero's colour. */
export function drawFramed(svg: Svg, picture: StillPicture, pose: Pose, puppet: Puppet): string {
  const y = -208;
  const [rx, ry] = [134, 160];
  const inside = ellipse(0, y, rx, ry);
  const rim = ellipse(0, y, rx + 26, ry + 26);
  const tilt = (pose.tilt ?? 0) * 0.5 + (pose.turn ?? 0) * 4;
  const beads = Array.from({ length: 28 }, (_, index) => {
    const angle = (index / 28) * Math.PI * 2;
    return ellipse(Math.cos(angle) * (rx + 20), y + Math.sin(angle) * (ry + 20), 8);
  });
  const light = svg.linear(
    [
      [0, "#fff", 0.5],
      [0.3, "#fff", 0],
      [1, "#fff", 0],
    ],
    0,
    0,
    1,
    1,
  );
  const feet = [-1, 1]
    .map(
      (side) =>
        shaded(svg, ellipse(side * 66, -12, 34, 16), tone(gold, -0.1)) +
        stroke(`M${side * 60} -60L${side * 66} -16`, tone(gold, -0.06), 20),
    )
    .join("");
  const held = pose.hold ? `<g transform="translate(176 -150)">${pose.hold}</g>` : "";
  return group(
    feet +
      shaded(svg, rim, gold, 0.2) +
      fill(beads.join(""), tone(gold, 0.12)) +
      stroke(ellipse(0, y, rx + 5, ry + 5), tone(gold, -0.14), 7) +
      group(imageTag(picture, -rx, y - ry, rx * 2, ry * 2), `clip-path="${svg.clip(inside)}"`) +
      fill(inside, light) +
      ribbon(svg, y - ry - 22, puppet.accent) +
      held,
    `transform="rotate(${num(tilt)})"`,
  );
}

function ribbon(svg: Svg, y: number, colour: string): string {
  const loop = (side: number) =>
    `M0 ${num(y)}C${side * 22} ${num(y - 38)} ${side * 70} ${num(y - 44)} ${side * 72} ${num(y - 16)}V${num(y + 18)}C${side * 70} ${num(y + 44)} ${side * 22} ${num(y + 32)} 0 ${num(y)}Z`;
  return (
    shaded(svg, loop(-1), colour) +
    shaded(svg, loop(1), colour) +
    fill(ellipse(0, y, 18), tone(colour, -0.1))
  );
}
