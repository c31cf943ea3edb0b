import type { AgeGroup } from "./age-group.ts";
import type { Artifact } from "./artifact.ts";
import type { Picture } from "./scene.ts";

/** Pages ready to print, in reading order. A press output needs nothing else. */
export interface Book {
  title: string;
  byline: string;
  heroName: string;
  ageGroup: AgeGroup;
  language: "en";
  pages: readonly Page[];
}

/** `art` fills the page with its bleed. */
export type Page =
  | { kind: "half_title" }
  | { kind: "title"; art: Artifact }
  | { kind: "dedication"; lines: readonly string[]; art: Artifact }
  | {
      kind: "text";
      heading: string;
      paragraphs: readonly string[];
      art: Artifact;
      /** `#rrggbb` for the heading and the drop cap. */
      accent: string;
    }
  | {
      kind: "picture";
      picture: Picture;
      /** Lines set in its text zone. */ lines: readonly string[];
    }
  /** A search scene with its tray of things to find, which is part of the picture's own art. */
  | { kind: "search_intro"; heading: string; intro: string; picture: Picture; art: Artifact }
  | { kind: "answer_key"; heading: string; picture: Picture; heroName: string }
  | { kind: "meet_the_hero"; heading: string; lines: readonly string[]; art: Artifact }
  | { kind: "draw_your_own"; heading: string; art: Artifact }
  | { kind: "end"; lines: readonly string[]; art: Artifact }
  | { kind: "colophon"; lines: readonly string[]; art: Artifact };
