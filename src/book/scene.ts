import type { AgeGroup } from "./age-group.ts";
import type { Artifact } from "./artifact.ts";
import type { Box, Point } from "./box.ts";
import type { MeetTheHero, SceneStage } from "./story.ts";

/** What every brief says. A picture depends on its brief and the hero's figure, on nothing else. */
interface Brief {
  /** 1-based */
  number: number;
  seed: string;
  /** 1 for the first drawing; a rejected scene is drawn again with the next one. */
  try: number;
  ageGroup: AgeGroup;
  /** A world of the studio's list: "forest". */
  world: string;
  heroName: string;
  /** "a brave dragon" */
  heroDescription: string;
}

export interface StoryBrief extends Brief {
  kind: "story";
  stage: SceneStage;
}

export interface SearchBrief extends Brief {
  kind: "search";
  /** "treasure", "rescue", "mystery", "any": decides what is hidden. */
  quest: string;
  /** As in SceneStage. */
  occasion: string | null;
  ability: string;
}

export type SceneBrief = StoryBrief | SearchBrief;

/** One finished picture and what is known about it. */
export interface Picture {
  number: number;
  kind: SceneBrief["kind"];
  /** JPEG 4:4:4, 2625 px square: 8.75 in at 300 ppi, bleed included. */
  print: Artifact;
  /** WebP, 1600 and 480 px square. */
  large: Artifact;
  small: Artifact;
  /** The facing text page's background (JPEG, 2625 px square), for story scenes. */
  textPage: Artifact | null;
  /** One or two sentences made from the scene graph. */
  alt: string;
  /** Three `#rrggbb`, most telling first. */
  colours: readonly string[];
  /** Where words may stand, and whether they must be light or dark; null when the picture carries none. */
  textZone: (Box & { tone: "light" | "dark" }) | null;
  hero: {
    box: Box;
    /** Visible share of the picture, 0–1, counted in an id buffer. */
    share: number;
    /** Share of the figure not covered by others, 0–1. */
    visible: number;
  };
  /** Boxes of every figure (hero, friends), for the rule that text never meets one. */
  figures: readonly Box[];
  /** Search scenes only: what is hidden, easy to hard; the hero is among them with id "hero". */
  finds: readonly Find[];
  /** The answer key of a search scene (JPEG), else null. */
  answerKey: Artifact | null;
}

export interface Find {
  id: string;
  label: string;
  box: Box;
  /** Outline in picture units, at least 72 units (0.3 in) across. */
  polygon: readonly Point[];
  /** Visible share, 0–1. */
  visible: number;
  /** 0–1 */
  difficulty: number;
  /** From vague to plain. */
  hints: readonly [string, string, string];
}

/** The words that go with a search scene. */
export interface SearchWords {
  heading: string;
  /** One or two sentences that set the child searching. */
  intro: string;
}

/** A search book's title and the words beside each of its scenes. */
export interface SearchText {
  title: string;
  byline: string;
  scenes: readonly SearchWords[];
  closing: readonly string[];
  meet: MeetTheHero;
}

/** `consistency_validation`: a picture that was measured against the sheet. */
export interface CheckedPicture {
  picture: Picture;
  verdict: Verdict;
  /** How many drawings it took, the accepted one included. */
  tries: number;
  /** What was said of the others. */
  rejected?: readonly { try: number; verdict: Verdict }[];
}

export interface Verdict {
  /** 0–100; below 50 the scene is drawn again, below 70 it passes with a warning. */
  score: number;
  passed: boolean;
  checks: readonly Check[];
}

export interface Check {
  id: string;
  /** 0–100, or null when the check does not apply. */
  score: number | null;
  weight: number;
  /** What was measured, for people. */
  evidence: string;
}
