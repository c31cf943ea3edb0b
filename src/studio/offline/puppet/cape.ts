import { tone } from "../paint/colour.ts";
import { stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Rig } from "./rig.ts";
import { shaded } from "./shaded.ts";

/** A cape behind the body; it swings away from where the hero looks. */
export function capeCloth(rig: Rig, colour: string): string {
  const swing = 40 - rig.turn * 34;
  const path = `M-40 -186Q0 -200 40 -186C58 -130 ${num(70 + swing * 0.4)} -70 ${num(62 + swing)} -22Q${num(34 + swing)} -34 ${num(10 + swing * 0.9)} -14Q${num(-20 + swing * 0.7)} -32 ${num(-60 + swing * 0.4)} -20C-64 -80 -58 -130 -40 -186Z`;
  const folds = `M${num(10 + swing * 0.9)} -20Q${num(swing * 0.5)} -90 10 -160M${num(44 + swing)} -34Q${num(34 + swing * 0.6)} -100 24 -160`;
  return (
    shaded(rig.svg, path, colour, 0.18) + stroke(folds, tone(colour, -0.12), 6, 'opacity="0.5"')
  );
}
