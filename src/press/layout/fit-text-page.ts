import { fitLines, type SetLines } from "./fit-lines.ts";
import { fitParagraphs } from "./fit-paragraphs.ts";
import type { SetText } from "./set-paragraphs.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { textAreas } from "./text-areas.ts";
import type { TypeSize } from "./type-sizes.ts";
import type { StoryFaces, Typeface } from "./typeface.ts";

/** A page of story: its heading and its text, both as set. Points. */
export interface TextPageLayout {
  /** Left edge shared by heading and text. */
  x: number;
  heading: SetLines;
  headingTop: number;
  text: SetText;
  textTop: number;
}

export interface TextPageWords {
  heading: string;
  paragraphs: readonly string[];
}

/** Null when the words do not fit, however small. */
export function fitTextPage(
  page: TextPageWords,
  faces: StoryFaces & { heading: Typeface },
  type: TypeSize,
  largest?: number,
): TextPageLayout | null {
  const area = textAreas.text;
  const heading = fitLines([page.heading], faces.heading, {
    width: area.width,
    height: area.height / 3,
    largest: type.heading,
    smallest: 15,
    leading: 1,
    mostLines: 2,
  });
  if (!heading) return null;
  const gap = Math.max(17, type.size * 1.05) + markHeight(page.paragraphs, type);
  const text = fitParagraphs(splitParagraphs(page.paragraphs), faces, type, {
    width: area.width,
    height: area.height - heading.height - gap,
    ...(largest === undefined ? {} : { largest }),
  });
  if (!text) return null;
  const height = heading.height + gap + text.height;
  // A short page sits a little lower, not in the middle: the eye's centre is above the ruler's.
  const headingTop = area.y + Math.min(64, (area.height - height) * 0.38);
  const width = Math.max(text.width, heading.width);
  return {
    x: Math.max(area.x, area.x + (area.width - width) / 2),
    heading,
    headingTop,
    text,
    textTop: headingTop + heading.height + gap,
  };
}

/** The dots of a big "Ä" would stand in the heading's descenders. */
function markHeight([first = ""]: readonly string[], type: TypeSize): number {
  const hasMark = /^[“‘]?\p{Lu}\p{M}/u.test(first.trim().normalize("NFD"));
  return type.dropCap && hasMark ? type.size * 0.45 : 0;
}
