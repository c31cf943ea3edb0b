import { breakLines } from "./break-lines.ts";
import { styledWords, type Word } from "./styled-words.ts";
import { takeDropCap, type DropCap } from "./take-drop-cap.ts";
import type { StoryFaces } from "./typeface.ts";

/** A page of story with every word in its place. Points; x from the left edge of the text, y from its top. */
export interface SetText {
  size: number;
  leading: number;
  width: number;
  height: number;
  paragraphs: readonly SetParagraph[];
}

export interface SetParagraph {
  dropCap: DropCap | null;
  lines: readonly SetLine[];
}

interface SetLine {
  baseline: number;
  runs: readonly Run[];
}

interface Run {
  x: number;
  text: string;
  italic: boolean;
}

export interface Setting {
  size: number;
  leading: number;
  /** The room's width. */
  width: number;
  dropCap: boolean;
  paragraphs: "spaced" | "indented";
}

/** Sets paragraphs at one size; says how high and wide they came out, not whether that is too much. */
export function setParagraphs(
  paragraphs: readonly string[],
  faces: StoryFaces,
  setting: Setting,
): SetText {
  const { size, leading } = setting;
  const gap = setting.paragraphs === "spaced" ? leading * 0.5 : 0;
  const firstBaseline = faces.regular.capHeight * size;
  let baseline = firstBaseline;
  let width = 0;
  const set = paragraphs.map((paragraph, index): SetParagraph => {
    const { dropCap, lines, indent } = breakParagraph(paragraph, index, faces, setting);
    const placed = lines.map((words, line): SetLine => {
      const placedLine = placeLine(words, indent(line), faces, size);
      width = Math.max(width, placedLine.end);
      return { baseline: baseline + line * leading, runs: placedLine.runs };
    });
    const from = baseline;
    baseline += lines.length * leading + gap;
    return { dropCap: dropCap && { ...dropCap, baseline: from + leading }, lines: placed };
  });
  return { size, leading, width, height: baseline - gap - leading + size * 0.25, paragraphs: set };
}

function breakParagraph(paragraph: string, index: number, faces: StoryFaces, setting: Setting) {
  const { size, leading, width } = setting;
  const words = styledWords(paragraph);
  const room = {
    width,
    space: faces.regular.width(" ", size),
    wordWidth: (word: Word) => runWidth(word, faces, size),
  };
  if (index === 0 && setting.dropCap) {
    const taken = takeDropCap(words, faces, { size, leading });
    const indent = (line: number) => (taken && line < 2 ? taken.dropCap.width : 0);
    const lines = taken ? breakLines(taken.words, { ...room, indent }) : [];
    // A capital two lines high beside a single line would run into the next paragraph.
    if (taken && lines.length > 1) return { dropCap: taken.dropCap, lines, indent };
  }
  const firstIndent = index > 0 && setting.paragraphs === "indented" ? size * 1.3 : 0;
  const indent = (line: number) => (line === 0 ? firstIndent : 0);
  return { dropCap: null, lines: breakLines(words, { ...room, indent }), indent };
}

const openingQuote = /^[“‘]/u;

function placeLine(
  words: readonly Word[],
  indent: number,
  faces: StoryFaces,
  size: number,
): { runs: Run[]; end: number } {
  const quote = indent === 0 ? openingQuote.exec(words[0]?.text ?? "")?.[0] : undefined;
  // An opening quote hangs in the margin, so that the letters below each other stand on one edge.
  let x = indent - (quote ? faces.regular.width(quote, size) * 0.92 : 0);
  const runs: Run[] = [];
  for (const run of joinRuns(words)) {
    runs.push({ ...run, x });
    x += runWidth(run, faces, size);
  }
  return { runs, end: x };
}

function joinRuns(words: readonly Word[]): Omit<Run, "x">[] {
  const runs: Omit<Run, "x">[] = [];
  for (const [index, word] of words.entries()) {
    const text = (index > 0 ? " " : "") + word.text;
    const last = runs.at(-1);
    if (last && last.italic === word.italic) last.text += text;
    else runs.push({ text, italic: word.italic });
  }
  return runs;
}

/** Slanted letters lean over the space behind them; this much gives it back. */
const italicLean = 0.07;

function runWidth(run: Omit<Run, "x">, faces: StoryFaces, size: number): number {
  const face = run.italic ? faces.italic : faces.regular;
  return face.width(run.text, size) + (run.italic ? italicLean * size : 0);
}
