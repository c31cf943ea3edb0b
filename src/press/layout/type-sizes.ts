import type { AgeGroup } from "../../book/age-group.ts";

/** How the story is set for one reading band. Sizes in points. */
export interface TypeSize {
  size: number;
  leading: number;
  /** No smaller than this, however long the page. */
  floor: number;
  /** Children who read on their own know what a big first letter is; before that it is a letter gone astray. */
  dropCap: boolean;
  /** `spaced`: a gap between paragraphs; `indented`: as in a chapter book. */
  paragraphs: "spaced" | "indented";
  heading: number;
  /** Rhymed lines inside a picture. */
  refrain: number;
}

export const typeSizes: Record<AgeGroup, TypeSize> = {
  "0-2": {
    size: 27,
    leading: 39,
    floor: 20,
    dropCap: false,
    paragraphs: "spaced",
    heading: 34,
    refrain: 27,
  },
  "3-6": {
    size: 22,
    leading: 33,
    floor: 16,
    dropCap: false,
    paragraphs: "spaced",
    heading: 31,
    refrain: 25,
  },
  "7-10": {
    size: 17.5,
    leading: 27.5,
    floor: 13,
    dropCap: true,
    paragraphs: "spaced",
    heading: 28,
    refrain: 23,
  },
  "11-12": {
    size: 14.5,
    leading: 22,
    floor: 11.5,
    dropCap: true,
    paragraphs: "indented",
    heading: 25,
    refrain: 21,
  },
};
