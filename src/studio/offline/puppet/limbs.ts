import type { Point } from "../../../book/box.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, placed, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Joint } from "./pose.ts";
import type { Rig } from "./rig.ts";
import { limb, shaded } from "./shaded.ts";

export type Side = -1 | 1;

export function arm(rig: Rig, side: Side): string {
  const [upper, lower] = side === 1 ? rig.pose.armR : rig.pose.armL;
  const shoulder: Point = [side * 42, -170];
  const reach = Math.max(upper, lower) > 88 ? raisedReach(rig) : 1;
  const elbow = along(shoulder, upper, side, 50 * reach);
  const hand = along(elbow, lower, side, 46 * reach);
  const bend: Point = [
    elbow[0] + (elbow[0] - (shoulder[0] + hand[0]) / 2) * 0.6,
    elbow[1] + (elbow[1] - (shoulder[1] + hand[1]) / 2) * 0.6,
  ];
  const padded = rig.outfit?.sleeves === "padded";
  const width = padded ? 38 : (rig.species.limbs?.arm ?? 30);
  let art = "";
  if (rig.species.person && rig.outfit?.sleeves === "short") {
    art = bareForearm(rig, shoulder, elbow, hand);
  } else {
    art = limb([shoulder, bend, hand], width, sleeveColour(rig));
  }
  if (rig.species.limbs?.joints === "balls" && !padded) {
    const middle: Point = [(elbow[0] + bend[0]) / 2, (elbow[1] + bend[1]) / 2];
    art += fill(ellipse(shoulder[0], shoulder[1], 17), tone(rig.main, -0.1));
    art += fill(ellipse(middle[0], middle[1], 13), tone(rig.main, -0.12));
  }
  return art + handOf(rig, hand, lower, side) + heldProp(rig, hand, lower, side);
}

export function leg(rig: Rig, side: Side): string {
  const [upper, lower]: Joint = (side === 1 ? rig.pose.legR : rig.pose.legL) ?? [4, 2];
  const hip: Point = [side * 27, -84];
  const knee = along(hip, upper, side, 34);
  const ankle = along(knee, lower, side, 34);
  const padded = rig.outfit?.sleeves === "padded";
  const width = padded ? 46 : (rig.species.limbs?.leg ?? 42);
  const colour = footColour(rig);
  const paw = !rig.species.person && !padded && rig.species.limbs?.joints === undefined;
  const marks = paw
    ? stroke("M-9 14V5M5 15V6", tone(colour, -0.18), 3, 'opacity="0.6"')
    : stroke("M-26 9Q2 14 29 9", tone(colour, -0.16), 5, 'opacity="0.5"');
  const foot = shaded(
    rig.svg,
    "M-29 10C-32 -14 -14 -22 2 -20C22 -19 33 -8 31 10Q31 15 24 15H-22Q-28 15 -29 10Z",
    colour,
  );
  const x = num(ankle[0] + side * 5 + rig.turn * 6);
  const mirror = rig.turn < 0 ? -1 : 1;
  return (
    limb([hip, knee, ankle], width, legColour(rig)) +
    group(
      foot + marks,
      `transform="translate(${x} ${num(ankle[1] + 3)}) rotate(${num(-side * lower * 0.75)}) scale(${mirror} 1)"`,
    )
  );
}

function bareForearm(rig: Rig, shoulder: Point, elbow: Point, hand: Point): string {
  const start: Point = [(elbow[0] * 1.2 + hand[0] * 0.8) / 2, (elbow[1] * 1.2 + hand[1] * 0.8) / 2];
  const middle: Point = [(start[0] + hand[0]) / 2 + 1, (start[1] + hand[1]) / 2];
  const sleeve: Point = [elbow[0] * 0.6 + shoulder[0] * 0.4, elbow[1] * 0.6 + shoulder[1] * 0.4];
  return (
    limb([elbow, start, hand], 24, rig.hide) +
    limb([start, middle, hand], 24, rig.hide) +
    limb([shoulder, sleeve, elbow], 32, sleeveColour(rig))
  );
}

function handOf(rig: Rig, hand: Point, angle: number, side: Side): string {
  const padded = rig.outfit?.sleeves === "padded";
  const colour = padded ? rig.accent : (rig.species.limbs?.hand ?? handColour(rig));
  const [dx, dy] = [side * Math.sin(radians(angle)), Math.cos(radians(angle))];
  let art = shaded(
    rig.svg,
    blob(rig.random, hand[0] + dx * 8, hand[1] + dy * 8, 18, 18, 8, 0.04),
    colour,
  );
  if (rig.species.person || padded) {
    art += fill(ellipse(hand[0] + dx * 6 - dy * 14, hand[1] + dy * 6 + dx * 8, 7.5), colour);
  }
  if (padded) {
    const cuff = `M${num(hand[0] - dy * 15)} ${num(hand[1] + dx * 15)}L${num(hand[0] + dy * 15)} ${num(hand[1] - dx * 15)}`;
    art += stroke(cuff, tone(rig.accent, -0.08), 8);
  }
  return art;
}

function heldProp(rig: Rig, hand: Point, angle: number, side: Side): string {
  if (rig.pose.hold === undefined || side === -1) return "";
  const [dx, dy] = [Math.sin(radians(angle)) * 16, Math.cos(radians(angle)) * 16];
  return placed(rig.pose.hold, hand[0] + dx, hand[1] + dy);
}

/** Big hair and manes need a longer arm, or the hand is lost behind them. */
function raisedReach(rig: Rig): number {
  if (rig.outfit?.sleeves === "padded") return 1.42;
  if (rig.species.person && ["curly", "long", "bob", "braids"].includes(rig.puppet.hairStyle ?? ""))
    return 1.34;
  return rig.species.limbs?.raised ?? 1.16;
}

function sleeveColour(rig: Rig): string {
  if (rig.outfit === null) return rig.species.person ? rig.hide : rig.main;
  return rig.outfit.sleeveColour?.(rig) ?? rig.accent;
}

export function legColour(rig: Rig): string {
  return rig.outfit?.legs?.(rig) ?? (rig.species.person ? "#3f5a8a" : rig.main);
}

export function footColour(rig: Rig): string {
  const worn = rig.outfit?.feet?.(rig);
  if (worn !== undefined) return worn;
  if (rig.species.person) return tone(rig.accent, -0.15);
  return rig.species.limbs?.foot ?? tone(rig.main, rig.species.limbs?.joints ? -0.14 : -0.04);
}

function handColour(rig: Rig): string {
  if (rig.species.person) return rig.hide;
  return tone(rig.main, rig.species.limbs?.joints ? -0.14 : 0.02);
}

function along([x, y]: Point, degrees: number, side: Side, length: number): Point {
  return [x + side * Math.sin(radians(degrees)) * length, y + Math.cos(radians(degrees)) * length];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
