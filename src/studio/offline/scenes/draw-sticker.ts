import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";
import type { Pose } from "../puppet/pose.ts";
import { imageTag } from "./image-tag.ts";
import type { StillPicture } from "./image-tag.ts";

/**
 * A child's drawing as the actor: a paper sticker. It cannot move its arms, so it tilts, hops and stretches,
 * and marks of its mood are drawn beside it.
 */
export function drawSticker(svg: Svg, picture: StillPicture, pose: Pose): string {
  const scale = Math.min(400 / picture.height, 430 / picture.width);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const image = imageTag(picture, -width / 2, -height, width, height);
  const tilt = Math.max(
    -11,
    Math.min(14, (pose.tilt ?? 0) * 0.55 + (pose.turn ?? 0) * 5 + (pose.head ?? 0) * 0.4),
  );
  const stretch =
    pose.mood === "joy" ? 1.03 : pose.mood === "worried" || pose.mood === "sleepy" ? 0.97 : 1;
  const held = pose.hold
    ? `<g transform="translate(${num(width * 0.46)} ${num(-height * 0.4)})">${pose.hold}</g>`
    : "";
  return group(
    paperShadow(svg, image) + image + moodMarks(pose, width, height) + held,
    `transform="rotate(${num(tilt)}) scale(${(1 / stretch).toFixed(3)} ${stretch})"`,
  );
}

function paperShadow(svg: Svg, image: string): string {
  const name = svg.id();
  svg.define(
    `<filter id="${name}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/><feColorMatrix values="0 0 0 0 0.1 0 0 0 0 0.08 0 0 0 0 0.2 0 0 0 0.42 0"/></filter>`,
  );
  return group(image, `filter="url(#${name})" transform="translate(9 12)"`);
}

/** Strokes of delight, a drop of worry, a start of surprise. */
function moodMarks(pose: Pose, width: number, height: number): string {
  const x = width * 0.4;
  const y = -height * 0.93;
  const at = (dx: number, dy: number) => `${num(x + dx)} ${num(y + dy)}`;
  switch (pose.mood) {
    case "joy":
    case "brave":
      return stroke(
        `M${at(16, -8)}L${at(40, -34)}M${at(28, 14)}L${at(62, 2)}M${at(-6, -20)}L${at(2, -54)}`,
        "#ffd35c",
        9,
      );
    case "worried":
      return fill(
        `M${at(24, -34)}C${at(46, 0)} ${at(46, 22)} ${at(24, 24)}C${at(2, 22)} ${at(2, 0)} ${at(24, -34)}Z`,
        "#8fd3f5",
        'stroke="#ffffff" stroke-width="5"',
      );
    case "surprised":
      return stroke(
        `M${at(14, -12)}L${at(26, -46)}M${at(30, 4)}L${at(60, -18)}M${at(36, 24)}L${at(70, 24)}`,
        "#ffffff",
        9,
      );
    case "sleepy":
      return stroke(`M${at(10, -20)}h26l-26 30h26M${at(48, -62)}h18l-18 21h18`, "#ffffff", 8);
    case "happy":
    case "calm":
    case "grumpy":
      return "";
    default:
      return pose.mood satisfies never;
  }
}
