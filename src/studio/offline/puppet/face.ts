import { tone, toLab } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { headY } from "./rig.ts";
import type { Rig } from "./rig.ts";

/** Eyes, brows, cheeks, nose and mouth, by mood. */
export function face(rig: Rig): string {
  const { species } = rig;
  return (
    eyesWithBrows(rig) +
    (species.cheeks?.(rig) ?? cheeks(rig)) +
    (species.nose?.(rig) ?? "") +
    mouth(rig) +
    (species.whiskers?.(rig) ?? "")
  );
}

function eyesWithBrows(rig: Rig): string {
  const { species, turn, faceX } = rig;
  const apart = species.eyes?.apart ?? 37;
  const y = headY + (species.eyes?.y ?? 0);
  // The far eye comes a little nearer when the head turns.
  const left = -apart * (turn < 0 ? 0.94 : 1) + faceX;
  const right = apart * (turn > 0 ? 0.94 : 1) + faceX;
  return (
    eye(rig, left, y) +
    eye(rig, right, y) +
    (species.brows === "none" && rig.pose.mood !== "grumpy" ? "" : brows(rig, apart, y))
  );
}

/** Eyes that sit on top of the head look out over whatever is worn there; other eyes are under it anyway. */
export function eyesOverHat(rig: Rig): string {
  const { apart = 37, y = 0 } = rig.species.eyes ?? {};
  if (y > -40) return "";
  const lids = [-1, 1].map((side) => ellipse(side * apart + rig.faceX, headY + y, 31, 33)).join("");
  return fill(lids, rig.hide) + eyesWithBrows(rig);
}

/** Where the mouth is, for parts that sit on it. */
export function mouthPlace(rig: Rig): { x: number; y: number } {
  const { mouth: place } = rig.species;
  return { x: rig.faceX * (place?.follows ?? 1.15), y: headY + (place?.y ?? 40) };
}

function eye(rig: Rig, x: number, y: number): string {
  const { mood, look = [0.2, 0] } = rig.pose;
  const eyes = rig.species.eyes;
  const ink = eyes?.ink ?? "#33262f";
  if (mood === "joy" && eyes?.laughs !== "open") {
    return stroke(
      `M${num(x - 14)} ${num(y + 4)}Q${num(x)} ${num(y - 16)} ${num(x + 14)} ${num(y + 4)}`,
      ink,
      7.5,
    );
  }
  if (mood === "sleepy") {
    return stroke(
      `M${num(x - 14)} ${num(y - 2)}Q${num(x)} ${num(y + 12)} ${num(x + 14)} ${num(y - 2)}`,
      ink,
      7,
    );
  }
  const size = mood === "surprised" || mood === "worried" ? 1.14 : 1;
  if (eyes?.draw) return eyes.draw(rig, x, y, size);
  const round = eyes?.whites === "round";
  const [dx, dy] = round ? [look[0] * 6, look[1] * 7] : [look[0] * 2, look[1] * 2];
  const ball = round
    ? fill(ellipse(x, y, 23 * size, 26 * size), "#fffdf6") +
      fill(ellipse(x + dx + rig.faceX * 0.12, y + dy + 2, 14.5, 18), ink)
    : fill(ellipse(x + dx, y + dy, 12.5 * size, 16.5 * size), ink);
  const gleams =
    fill(ellipse(x + dx - 4.5, y + dy - 6, 5), "#fff") +
    fill(ellipse(x + dx + 5, y + dy + 7, 2.6), "#fff", 'opacity="0.8"');
  return ball + gleams + lashes(rig, x, y, ink);
}

function lashes(rig: Rig, x: number, y: number, ink: string): string {
  const long =
    rig.species.person &&
    (rig.outfit?.lashes === "long" ||
      rig.puppet.hairStyle === "braids" ||
      rig.puppet.hairStyle === "long");
  if (!long) return "";
  const side = Math.sign(x - rig.faceX);
  return stroke(`M${num(x + side * 11)} ${num(y - 8)}l${num(side * 9)} -6`, ink, 4.5);
}

function brows(rig: Rig, apart: number, eyeY: number): string {
  const { mood } = rig.pose;
  const colour = browColour(rig);
  const y = eyeY - (rig.species.eyes?.whites ? 38 : 31);
  const at = (side: number, dx: number, dy: number) =>
    `${num(side * (apart + dx) + rig.faceX)} ${num(y + dy)}`;
  const both = (draw: (side: number) => string) => draw(-1) + draw(1);
  if (mood === "worried") {
    return stroke(
      both((side) => `M${at(side, 13, 5)}Q${at(side, 0, -6)} ${at(side, -13, -7)}`),
      colour,
      6,
    );
  }
  if (mood === "brave") {
    return stroke(
      both((side) => `M${at(side, 15, -2)}Q${at(side, 2, -3)} ${at(side, -12, 5)}`),
      colour,
      7,
    );
  }
  if (mood === "grumpy") {
    return stroke(
      both((side) => `M${at(side, 19, -9)}Q${at(side, 3, -6)} ${at(side, -15, 11)}`),
      colour,
      10,
    );
  }
  if (!rig.species.person && mood !== "surprised") return "";
  return stroke(
    both((side) => `M${at(side, 12, 2)}Q${at(side, 0, -7)} ${at(side, -12, 0)}`),
    colour,
    5.5,
    mood === "surprised" ? 'transform="translate(0 -6)"' : "",
  );
}

/** Screens have no brows of their own, but when they scowl they show some. */
function browColour({ species, hair, main, pose }: Rig): string {
  if (species.brows === "none") return species.eyes?.ink ?? "#33262f";
  const dark = pose.mood === "grumpy" ? 0.14 : 0;
  return species.person ? tone(hair, -0.05 - dark) : tone(main, -0.2 - dark);
}

/** A red blush goes muddy on green, blue and grey: coral and more of it there. */
function cheeks(rig: Rig): string {
  const [light, red] = toLab(rig.hide);
  const [colour, strength] = red < 0.01 ? ["#ff9f8a", 0.8] : ["#ff7272", light > 0.6 ? 0.4 : 0.34];
  const shift = rig.faceX * 0.7;
  return fill(
    ellipse(-62 + shift, headY + 30, 20, 13) + ellipse(62 + shift, headY + 30, 20, 13),
    String(colour),
    `opacity="${strength}"`,
  );
}

function mouth(rig: Rig): string {
  const place = rig.species.mouth;
  if (place?.draw) return place.draw(rig);
  const { x, y } = mouthPlace(rig);
  const ink = place?.ink ?? rig.species.eyes?.ink ?? "#33262f";
  const glows = place?.glows !== undefined;
  const at = (dx: number, dy: number) => `${num(x + dx)} ${num(y + dy)}`;
  switch (rig.pose.mood) {
    case "joy": {
      const open = `M${at(-25, 0)}Q${at(0, 7)} ${at(25, 0)}Q${at(20, 31)} ${at(0, 31)}Q${at(-20, 31)} ${at(-25, 0)}Z`;
      if (glows) return fill(open, ink);
      const inside =
        fill(ellipse(x, y + 30, 15, 11), "#ff8b8b") + fill(`M${at(-14, 0)}h28v6h-28Z`, "#fff");
      return fill(open, "#7c2836") + group(inside, `clip-path="${rig.svg.clip(open)}"`);
    }
    case "surprised":
      if (glows) return fill(ellipse(x, y + 12, 11, 14), ink);
      return (
        fill(ellipse(x, y + 12, 11, 14), "#7c2836") + fill(ellipse(x, y + 19, 6, 5), "#ff8b8b")
      );
    case "worried":
      return stroke(`M${at(-15, 14)}Q${at(0, 2)} ${at(15, 13)}`, ink, 6);
    case "grumpy":
      return stroke(`M${at(-22, 22)}Q${at(0, -4)} ${at(22, 20)}`, ink, 7);
    case "brave":
      return stroke(`M${at(-20, 4)}Q${at(6, 20)} ${at(24, -2)}`, ink, 6.5);
    case "happy":
    case "calm":
    case "sleepy":
      return stroke(`M${at(-20, 2)}Q${at(0, 21)} ${at(20, 2)}`, ink, 6.5);
    default:
      return rig.pose.mood satisfies never;
  }
}
