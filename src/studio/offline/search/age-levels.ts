import type { AgeGroup } from "../../../book/age-group.ts";

export interface SearchLevel {
  /** Things to find besides the hero. */
  things: number;
  /** Width of a thing in the nearest lane, in picture units (240 = 1 in). */
  size: readonly [least: number, most: number];
  /** Visible share of each thing, 0–1. */
  visible: readonly [least: number, most: number];
  /** Rows of people and stalls, far to near, and the scale of the farthest and the nearest. */
  lanes: number;
  scale: readonly [far: number, near: number];
  /** Share of places taken by a person. */
  crowd: number;
  /** Like things that are not on the list. */
  distractors: number;
  /** Least distance between two finds. */
  apart: number;
}

export const searchLevels: Record<AgeGroup, SearchLevel> = {
  "0-2": {
    things: 4,
    size: [172, 210],
    visible: [0.86, 1],
    lanes: 4,
    scale: [0.62, 1],
    crowd: 0.4,
    distractors: 0,
    apart: 340,
  },
  "3-6": {
    things: 7,
    size: [118, 146],
    visible: [0.68, 0.97],
    lanes: 5,
    scale: [0.5, 0.86],
    crowd: 0.5,
    distractors: 4,
    apart: 270,
  },
  "7-10": {
    things: 12,
    size: [80, 102],
    visible: [0.45, 0.8],
    lanes: 6,
    scale: [0.42, 0.77],
    crowd: 0.56,
    distractors: 14,
    apart: 220,
  },
  "11-12": {
    things: 15,
    size: [66, 84],
    visible: [0.35, 0.68],
    lanes: 7,
    scale: [0.36, 0.68],
    crowd: 0.6,
    distractors: 20,
    apart: 190,
  },
};

/** The hero's face must be seen: never covered as much as the things may be. */
export function heroVisible(level: SearchLevel): readonly [least: number, most: number] {
  return [Math.max(0.62, level.visible[0]), 1];
}
